/** The items of runs over REST. */
package dev.arbiter.evaluation.item.rest;
