/** The queue as a page shows it. */
package dev.arbiter.evaluation.queue.ui;
