/** How instants are stored. */
package dev.arbiter.platform.time.entity;
