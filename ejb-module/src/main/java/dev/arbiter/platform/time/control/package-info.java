/** The one clock. */
package dev.arbiter.platform.time.control;
