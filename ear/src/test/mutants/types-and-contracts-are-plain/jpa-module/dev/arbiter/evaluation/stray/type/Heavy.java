package dev.arbiter.evaluation.stray.type;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
public class Heavy {}
