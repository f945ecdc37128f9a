package dev.arbiter.evaluation.chicken.api;

import dev.arbiter.evaluation.egg.api.Egg;

public record Chicken(Egg egg) {}
