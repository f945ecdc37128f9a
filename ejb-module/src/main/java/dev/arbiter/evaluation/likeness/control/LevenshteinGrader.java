package dev.arbiter.evaluation.likeness.control;

import jakarta.enterprise.context.ApplicationScoped;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The share of characters that need no change to turn the answer into the expected text. */
@ApplicationScoped
public class LevenshteinGrader extends CharacterGrader {

  /** Passes from 0.8 on where the case says nothing else. */
  public LevenshteinGrader() {
    super("0.8", "Levenshtein similarity");
  }

  @Override
  public String kind() {
    return "levenshtein";
  }

  @Override
  double likeness(CodePoints answer, CodePoints expected) {
    return similarity(answer, expected);
  }

  static double similarity(CodePoints a, CodePoints b) {
    int longest = Math.max(a.length(), b.length());
    return longest == 0
        ? 1
        : 1 - (double) LevenshteinDistance.getDefaultInstance().apply(a, b) / longest;
  }
}
