/** Comparisons over REST. */
package dev.arbiter.analytics.comparison.rest;
