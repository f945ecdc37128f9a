/** Reads what the engine has still to do. */
package dev.arbiter.evaluation.queue.control;
