/** The statistics behind a comparison, each method in a small class with its source. */
package dev.arbiter.analytics.comparison.control;
