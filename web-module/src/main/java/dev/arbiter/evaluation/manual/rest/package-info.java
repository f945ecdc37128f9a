/** Manual answers over REST. */
package dev.arbiter.evaluation.manual.rest;
