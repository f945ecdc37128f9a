/** Runs that are not over. */
package dev.arbiter.evaluation.queue.entity;
