package dev.arbiter.evaluation.egg.api;

import dev.arbiter.evaluation.chicken.api.Chicken;

public record Egg(Chicken chicken) {}
