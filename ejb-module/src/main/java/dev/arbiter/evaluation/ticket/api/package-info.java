/** Wakes the workers. */
package dev.arbiter.evaluation.ticket.api;
