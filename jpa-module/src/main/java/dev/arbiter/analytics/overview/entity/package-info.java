/** What runs showed, kept for the overview. */
package dev.arbiter.analytics.overview.entity;
