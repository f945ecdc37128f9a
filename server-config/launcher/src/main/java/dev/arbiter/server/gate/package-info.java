/** The conditions of {@code --fail-if}: their grammar and how they are judged. */
package dev.arbiter.server.gate;
