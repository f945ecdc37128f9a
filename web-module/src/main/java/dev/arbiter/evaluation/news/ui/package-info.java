/** Notifications. */
package dev.arbiter.evaluation.news.ui;
