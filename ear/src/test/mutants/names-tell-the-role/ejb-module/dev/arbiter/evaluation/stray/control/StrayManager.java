package dev.arbiter.evaluation.stray.control;

public class StrayManager {}
