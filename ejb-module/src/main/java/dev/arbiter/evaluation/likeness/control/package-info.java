/** Graders that score how alike an answer and a reference are. */
package dev.arbiter.evaluation.likeness.control;
