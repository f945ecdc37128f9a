/**
 * How one service tells the others what happened, and what became of what they could not handle.
 */
package dev.arbiter.platform.event.api;
