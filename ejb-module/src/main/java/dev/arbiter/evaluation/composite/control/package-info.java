/** Graders made of graders. */
package dev.arbiter.evaluation.composite.control;
