/** Finds and cuts out. */
package dev.arbiter.evaluation.search.control;
