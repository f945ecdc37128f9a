/** The command line: one picocli command per thing that {@code ./arbiter} can be asked to do. */
package dev.arbiter.server.launcher;
