/** The outbox of events, what their consumers have handled, and what they could not handle. */
package dev.arbiter.platform.event.entity;
