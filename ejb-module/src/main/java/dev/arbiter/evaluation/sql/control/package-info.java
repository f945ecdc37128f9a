/** Compares SQL by what it says; nothing is ever executed. */
package dev.arbiter.evaluation.sql.control;
