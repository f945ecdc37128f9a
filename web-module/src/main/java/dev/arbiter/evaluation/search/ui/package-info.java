/** The search page. */
package dev.arbiter.evaluation.search.ui;
