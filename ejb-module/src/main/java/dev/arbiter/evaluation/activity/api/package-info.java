/** What is going on and what ended, over all runs. */
package dev.arbiter.evaluation.activity.api;
