/** Reads what a new run could be made of. */
package dev.arbiter.evaluation.plan.entity;
