/** Items that were given up, as a page shows them. */
package dev.arbiter.evaluation.givenup.ui;
