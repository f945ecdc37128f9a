/** Tells languages by the short runs of letters that are frequent in them. */
package dev.arbiter.evaluation.language.control;
