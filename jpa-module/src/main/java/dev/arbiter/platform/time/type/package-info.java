/** Identifiers in order of time. */
package dev.arbiter.platform.time.type;
