/** What is stored and said about how an answer is graded. */
package dev.arbiter.evaluation.grading.type;
