/** Reads texts as people write them: numbers, letter case, punctuation; knows no grader. */
package dev.arbiter.evaluation.text.control;
