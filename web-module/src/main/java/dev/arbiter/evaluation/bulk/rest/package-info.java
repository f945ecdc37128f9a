/** Edits of many cases over REST. */
package dev.arbiter.evaluation.bulk.rest;
