/** Plans of runs over REST. */
package dev.arbiter.evaluation.plan.rest;
