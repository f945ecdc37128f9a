package dev.arbiter.evaluation.assistant.entity;

import java.util.List;

/**
 * How a recording's answers fit the cases of a version.
 *
 * @param matched cases with an answer
 * @param missing cases without one
 * @param unknown answers to no case of the version
 * @param missingSample some keys of cases without an answer
 * @param unknownSample some answers to no case
 */
public record RecordingMatch(
    int matched, int missing, int unknown, List<String> missingSample, List<Line> unknownSample) {

  /** An answer's key and the line on which it stood. */
  public record Line(long line, String key) {}

  public RecordingMatch {
    missingSample = List.copyOf(missingSample);
    unknownSample = List.copyOf(unknownSample);
  }
}
