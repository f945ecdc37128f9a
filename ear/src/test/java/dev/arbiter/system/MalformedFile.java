package dev.arbiter.system;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that cannot be imported, and where its faults are.
 *
 * @param kind what is wrong, in a few words
 * @param name of the file
 * @param isSuite else it holds answers
 * @param faults all that has to be told, in order
 */
record MalformedFile(
    String kind, String name, boolean isSuite, byte[] content, List<Fault> faults) {

  /**
   * A fault.
   *
   * @param place the line, or line and column
   * @param says a part of the sentence
   */
  record Fault(String place, String says) {}

  static Builder suite(String kind, String ending) {
    return new Builder(kind, "suite." + ending, true);
  }

  static Builder answers(String kind, String ending) {
    return new Builder(kind, "answers." + ending, false);
  }

  @Override
  public String toString() {
    return name + ": " + kind;
  }

  /** Writes the file piece by piece. */
  static final class Builder {
    private final String kind;
    private final String name;
    private final boolean isSuite;
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private final List<Fault> faults = new ArrayList<>();

    private Builder(String kind, String name, boolean isSuite) {
      this.kind = kind;
      this.name = name;
      this.isSuite = isSuite;
    }

    /** Text as it stands, in UTF-8. */
    Builder text(String text) {
      return in(StandardCharsets.UTF_8, text);
    }

    /** Lines, each with an end. */
    Builder lines(String... lines) {
      return text(String.join("\n", lines) + "\n");
    }

    Builder in(Charset encoding, String text) {
      return bytes(text.getBytes(encoding));
    }

    Builder bytes(byte... bytes) {
      content.writeBytes(bytes);
      return this;
    }

    /** A text again and again. */
    Builder times(int count, String text) {
      return text(text.repeat(count));
    }

    /** What has to be told of it; the file is complete when the last fault is named. */
    Builder fault(String place, String says) {
      faults.add(new Fault(place, says));
      return this;
    }

    MalformedFile build() {
      return new MalformedFile(kind, name, isSuite, content.toByteArray(), List.copyOf(faults));
    }
  }
}
