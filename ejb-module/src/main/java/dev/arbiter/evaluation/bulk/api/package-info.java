/** Edits of many cases at once. */
package dev.arbiter.evaluation.bulk.api;
