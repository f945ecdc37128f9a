package dev.arbiter.evaluation.stray.control;

import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

public class Knob {
  @Inject
  @ConfigProperty(name = "arbiter.stray.knob")
  private int position;
}
