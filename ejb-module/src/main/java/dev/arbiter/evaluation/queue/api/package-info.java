/** What the engine has still to do. */
package dev.arbiter.evaluation.queue.api;
