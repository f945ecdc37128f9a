package dev.arbiter.platform.egg.api;

import dev.arbiter.platform.chicken.api.Chicken;

public record Egg(Chicken chicken) {}
