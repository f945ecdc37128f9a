/**
 * Artemis as the server's JMS provider: a broker inside for one node, or an external one by URL.
 */
package dev.arbiter.server.artemis;
