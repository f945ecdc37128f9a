/** Notifications. */
package dev.arbiter.evaluation.activity.ui;
