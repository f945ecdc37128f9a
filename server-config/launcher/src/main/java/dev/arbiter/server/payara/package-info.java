/**
 * The application server as a child process: its folder, its commands, its life and its readiness.
 */
package dev.arbiter.server.payara;
