package dev.arbiter.analytics.comparison.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a pair of assistants shows under the rule of ADR 0008. */
@Schema(name = "ComparisonVerdict")
public enum Verdict {
  A_BETTER,
  B_BETTER,
  /** Not "equal": the suite may be too small to show the difference there is. */
  NO_DIFFERENCE_SHOWN
}
