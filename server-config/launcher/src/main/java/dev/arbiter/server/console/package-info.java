/** What the person at the terminal sees: a line per step, and one sentence per fault. */
package dev.arbiter.server.console;
