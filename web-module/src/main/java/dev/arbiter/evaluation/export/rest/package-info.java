/** Suites as downloads. */
package dev.arbiter.evaluation.export.rest;
