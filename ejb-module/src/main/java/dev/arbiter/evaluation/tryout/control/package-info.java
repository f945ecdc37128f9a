/** Describes graders and lets people try them. */
package dev.arbiter.evaluation.tryout.control;
