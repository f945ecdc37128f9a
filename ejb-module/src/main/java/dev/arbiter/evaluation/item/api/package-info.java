/** The items of runs: lists, one case with its answers, and how it went before. */
package dev.arbiter.evaluation.item.api;
