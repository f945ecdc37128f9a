package dev.arbiter.evaluation.suite.control;

import dev.arbiter.evaluation.suite.entity.StagedCase;
import dev.arbiter.evaluation.transfer.api.CaseRow;
import dev.arbiter.evaluation.transfer.control.GraderSpecs;
import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** Turns rows of a file into rows of the database, with a hash that tells whether one changed. */
final class CaseStaging {

  private final MessageDigest digest;
  private int position;

  CaseStaging() {
    this(0);
  }

  /**
   * @param position of the first row
   */
  CaseStaging(int position) {
    this.position = position;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  StagedCase stage(CaseRow row) {
    String turns = row.turns().isEmpty() ? null : array(row.turns());
    String tags = array(row.tags());
    String graders = GraderSpecs.write(row.graders());
    byte[] hash =
        hash(row.prompt(), turns, row.expected(), row.reference(), tags, graders, row.metadata());
    StagedCase staged =
        new StagedCase(
            row.id(),
            row.line(),
            position,
            row.prompt(),
            turns,
            row.expected(),
            row.reference(),
            tags,
            graders,
            row.metadata(),
            hash);
    position++;
    return staged;
  }

  private static String array(List<String> texts) {
    return Json.createArrayBuilder(texts).build().toString();
  }

  /** Each part is preceded by its length, so that text can't move from one part to the next. */
  private byte[] hash(String... parts) {
    for (String part : parts) {
      byte[] bytes = part == null ? new byte[0] : part.getBytes(StandardCharsets.UTF_8);
      String length = part == null ? "-;" : bytes.length + ";";
      digest.update(length.getBytes(StandardCharsets.US_ASCII));
      digest.update(bytes);
    }
    return digest.digest();
  }
}
