/**
 * Faults that a caller can act upon; one mapper turns them into problem+json, one into page
 * messages.
 */
package dev.arbiter.platform.error.type;
