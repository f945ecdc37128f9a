package dev.arbiter.evaluation.activity.api;

/**
 * @param unread whether it ended since the caller looked
 */
public record NewsItem(RunActivity run, boolean unread) {}
