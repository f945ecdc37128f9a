/** What a new run could be made of, and what it would take. */
package dev.arbiter.evaluation.plan.api;
