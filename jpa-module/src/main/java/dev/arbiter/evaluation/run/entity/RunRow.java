package dev.arbiter.evaluation.run.entity;

/** A run with its suite's name. */
public record RunRow(Run run, String suiteName) {}
