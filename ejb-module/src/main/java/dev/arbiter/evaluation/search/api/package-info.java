/** One search over suites, cases, runs, assistants and answers. */
package dev.arbiter.evaluation.search.api;
