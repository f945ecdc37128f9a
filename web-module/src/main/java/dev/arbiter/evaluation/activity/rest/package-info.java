/** The number beside the bell. */
package dev.arbiter.evaluation.activity.rest;
