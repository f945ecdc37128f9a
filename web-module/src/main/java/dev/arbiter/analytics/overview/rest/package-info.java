/** The overview for programs. */
package dev.arbiter.analytics.overview.rest;
