/** Finds runs with items that were given up. */
package dev.arbiter.evaluation.givenup.control;
