/** Runs over REST. */
package dev.arbiter.evaluation.run.rest;
