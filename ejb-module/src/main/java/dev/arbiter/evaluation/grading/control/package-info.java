/** The graders, one class each, and what runs them. */
package dev.arbiter.evaluation.grading.control;
