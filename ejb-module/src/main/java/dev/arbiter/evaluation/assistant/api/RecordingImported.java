package dev.arbiter.evaluation.assistant.api;

import java.util.List;
import java.util.UUID;

/**
 * What an import of answers found.
 *
 * @param answers rows of the file
 * @param matched cases of the version that have at least one answer
 * @param missing cases of the version that have none
 * @param unknown answers whose id is no case of the version
 * @param missingSample the first 20 ids of cases without an answer
 * @param unknownSample the first 20 unknown ids with their lines
 */
public record RecordingImported(
    UUID recordingId,
    int answers,
    int matched,
    int missing,
    int unknown,
    List<String> missingSample,
    List<UnknownAnswer> unknownSample) {

  /** An answer to a case that the version does not have. */
  public record UnknownAnswer(long line, String id) {}
}
