/** The pages of a run's items. */
package dev.arbiter.evaluation.item.ui;
