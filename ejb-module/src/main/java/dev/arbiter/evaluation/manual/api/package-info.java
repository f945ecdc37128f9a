/** Answers that people paste. */
package dev.arbiter.evaluation.manual.api;
