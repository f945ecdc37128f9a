/** The first page. */
package dev.arbiter.analytics.overview.ui;
