/** Commands that do the product's main job over {@code /api/v1}, like any other client. */
package dev.arbiter.server.client;
