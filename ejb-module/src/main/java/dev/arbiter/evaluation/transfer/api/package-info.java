/** What is read from files of suites and answers. */
package dev.arbiter.evaluation.transfer.api;
