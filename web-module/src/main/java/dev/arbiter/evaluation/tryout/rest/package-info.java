/** Graders over REST. */
package dev.arbiter.evaluation.tryout.rest;
