package dev.arbiter.evaluation.stray.control;

import dev.arbiter.evaluation.stray.api.Strays;
import jakarta.ejb.Stateless;

@Stateless
public class StrayService implements Strays {
  @Override
  public void feed() {}
}
