package dev.arbiter.evaluation.transfer.type;

/** A row of an upload whose key stood on an earlier line. */
public record DoubledRow(String key, long line, long firstLine) {}
