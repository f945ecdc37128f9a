/** Enforces the stated permissions. */
package dev.arbiter.platform.security.control;
