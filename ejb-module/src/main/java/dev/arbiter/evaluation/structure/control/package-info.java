/** Graders of answers that are JSON or XML. */
package dev.arbiter.evaluation.structure.control;
