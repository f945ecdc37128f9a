/** Suites over REST. */
package dev.arbiter.evaluation.suite.rest;
