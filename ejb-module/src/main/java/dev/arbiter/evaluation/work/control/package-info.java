/** Works off the queue: a ticket wakes the workers, each claims batches until nothing is left. */
package dev.arbiter.evaluation.work.control;
