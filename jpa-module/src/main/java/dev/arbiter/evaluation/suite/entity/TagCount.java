package dev.arbiter.evaluation.suite.entity;

/** How many cases have a tag. */
public record TagCount(String tag, int cases) {}
