/** What a grader is, what it is given and what it says. */
package dev.arbiter.evaluation.grading.api;
