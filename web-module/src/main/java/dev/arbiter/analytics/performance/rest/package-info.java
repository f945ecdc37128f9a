/** Latency and cost over REST. */
package dev.arbiter.analytics.performance.rest;
