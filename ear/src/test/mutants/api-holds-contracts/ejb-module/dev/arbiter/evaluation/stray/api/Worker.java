package dev.arbiter.evaluation.stray.api;

public class Worker {}
