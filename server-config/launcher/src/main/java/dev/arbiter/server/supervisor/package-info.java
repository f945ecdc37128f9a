/** Starts, watches and stops the processes of one node: database, server, and nothing else. */
package dev.arbiter.server.supervisor;
