/** The page that puts a new run together. */
package dev.arbiter.evaluation.plan.ui;
