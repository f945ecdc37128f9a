/** Pages of suites and their cases. */
package dev.arbiter.evaluation.authoring.ui;
