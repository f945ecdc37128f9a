/** The settings of a node, read from flags, environment and file, and checked before use. */
package dev.arbiter.server.settings;
