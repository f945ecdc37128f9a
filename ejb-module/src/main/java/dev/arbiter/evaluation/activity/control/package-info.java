/** Lists what is going on and what ended. */
package dev.arbiter.evaluation.activity.control;
