package dev.arbiter.platform.chicken.api;

import dev.arbiter.platform.egg.api.Egg;

public record Chicken(Egg egg) {}
