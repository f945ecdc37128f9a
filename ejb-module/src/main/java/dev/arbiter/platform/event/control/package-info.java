/**
 * The outbox's relay, and the listeners that hand events to their consumers. Messages carry ids
 * only; what an event says is read from the database, behind both walls.
 */
package dev.arbiter.platform.event.control;
