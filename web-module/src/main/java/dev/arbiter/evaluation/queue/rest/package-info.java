/** The queue for programs. */
package dev.arbiter.evaluation.queue.rest;
