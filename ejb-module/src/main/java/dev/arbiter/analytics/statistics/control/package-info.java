/** Methods of statistics, each in a small class with its source. */
package dev.arbiter.analytics.statistics.control;
