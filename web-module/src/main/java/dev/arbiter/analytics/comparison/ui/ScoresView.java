package dev.arbiter.analytics.comparison.ui;

import dev.arbiter.analytics.comparison.api.AssistantResult;
import dev.arbiter.analytics.comparison.api.Comparison;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** How the scores of the cases are distributed, as rows of small bars. */
@Named
@RequestScoped
public class ScoresView {

  /** Of the tallest bar, in units of its picture. */
  private static final double TALLEST = 30;

  /** Whether scores say more than passes do: some lie between the first part and the last. */
  public boolean isGraduated(Comparison comparison) {
    return comparison.assistants().stream()
        .anyMatch(
            one ->
                one.scores().subList(1, AssistantResult.SCORE_BINS - 1).stream()
                    .anyMatch(cases -> cases > 0));
  }

  /** Where each part begins, 0 to 1. */
  public List<Double> getBorders() {
    return IntStream.range(0, AssistantResult.SCORE_BINS)
        .mapToObj(bin -> (double) bin / AssistantResult.SCORE_BINS)
        .toList();
  }

  /** Height of the bar of so many cases of an assistant, whose tallest is as high as anybody's. */
  public double height(AssistantResult one, int cases) {
    int most = Collections.max(one.scores());
    return most == 0 ? 0 : TALLEST * cases / most;
  }

  public double getTallest() {
    return TALLEST;
  }
}
