package dev.arbiter.evaluation.crowd.api;

public record Member1() {}
