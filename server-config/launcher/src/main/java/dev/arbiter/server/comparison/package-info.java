/** What a client knows of a comparison, and how a terminal shows it. */
package dev.arbiter.server.comparison;
