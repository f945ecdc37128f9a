package dev.arbiter.evaluation.control;

public class Stray {}
