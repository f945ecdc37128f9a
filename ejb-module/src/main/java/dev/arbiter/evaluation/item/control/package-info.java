/** Finds the items that a filter leaves, and reads those that are shown. */
package dev.arbiter.evaluation.item.control;
