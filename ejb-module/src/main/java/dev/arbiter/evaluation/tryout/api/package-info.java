/** Graders: which there are, and how one judges an example answer. */
package dev.arbiter.evaluation.tryout.api;
