/** Tells where runs stand. */
package dev.arbiter.evaluation.progress.control;
