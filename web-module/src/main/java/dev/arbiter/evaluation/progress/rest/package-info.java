/** Pushes the progress of runs to open pages. */
package dev.arbiter.evaluation.progress.rest;
