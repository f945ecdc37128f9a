package dev.arbiter.analytics.comparison.api;

import java.io.Serializable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Single instructions, where a grader checks several in one answer.
 *
 * @param total instructions checked over all graded answers
 * @param strict followed to the letter
 * @param loose followed when small slips of form are forgiven; at least {@code strict}
 */
@Schema(name = "CheckTotals")
public record CheckCounts(long total, long strict, long loose) implements Serializable {

  public CheckCounts {
    if (strict < 0 || loose < strict || total < loose) {
      throw new IllegalArgumentException(
          "Not 0 <= strict <= loose <= total: " + strict + ", " + loose + ", " + total);
    }
  }
}
