/** The folder that holds the state of one instance, its secrets, and the lock on it. */
package dev.arbiter.server.home;
