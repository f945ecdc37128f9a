/** Arbiter's programming interface for programs in Java; begin at {@code Arbiter}. */
package dev.arbiter.client;
