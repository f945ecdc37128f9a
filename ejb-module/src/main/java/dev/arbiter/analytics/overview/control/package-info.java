/** Keeps what runs showed, and makes the overview of it. */
package dev.arbiter.analytics.overview.control;
