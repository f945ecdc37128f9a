/** Reads files of suites and answers, in constant memory, whatever is in them. */
package dev.arbiter.evaluation.transfer.control;
