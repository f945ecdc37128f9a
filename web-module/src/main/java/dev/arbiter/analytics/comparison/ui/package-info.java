/** The page of a comparison. */
package dev.arbiter.analytics.comparison.ui;
