package dev.arbiter.evaluation.stray.control;

import jakarta.persistence.EntityManager;

public class Digger {
  private EntityManager manager;
}
