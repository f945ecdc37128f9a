package dev.arbiter.evaluation.likeness.control;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;

/** Jaro-Winkler similarity, for names and other short texts: a common beginning counts more. */
@ApplicationScoped
public class JaroWinklerGrader extends CharacterGrader {

  /** Passes from 0.9 on where the case says nothing else. */
  public JaroWinklerGrader() {
    super("0.9", "Jaro-Winkler similarity");
  }

  @Override
  public String kind() {
    return "jaro-winkler";
  }

  @Override
  double likeness(CodePoints answer, CodePoints expected) {
    return similarity(answer, expected);
  }

  static double similarity(CodePoints a, CodePoints b) {
    return new JaroWinklerSimilarity().apply(a, b);
  }
}
