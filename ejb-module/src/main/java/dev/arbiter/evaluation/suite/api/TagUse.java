package dev.arbiter.evaluation.suite.api;

import java.io.Serializable;

/** How many cases of a version have a tag. */
public record TagUse(String tag, int cases) implements Serializable {}
