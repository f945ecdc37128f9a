package dev.arbiter.evaluation.news.api;

import dev.arbiter.evaluation.run.api.RunActivity;

/**
 * @param unread whether it ended since the caller looked
 */
public record NewsItem(RunActivity run, boolean unread) {}
