/** Runs and what was answered, in the database. */
package dev.arbiter.evaluation.run.entity;
