/** Search for programs. */
package dev.arbiter.evaluation.search.rest;
