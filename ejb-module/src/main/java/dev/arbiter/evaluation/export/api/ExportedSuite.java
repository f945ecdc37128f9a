package dev.arbiter.evaluation.export.api;

import dev.arbiter.evaluation.transfer.type.FileFormat;
import java.util.Locale;
import java.util.UUID;

/** A version of a suite that is there to be written. */
public record ExportedSuite(UUID suiteId, String name, int version) {

  private static final int LONGEST = 60;

  /** For a download: letters and digits of the name that every system takes. */
  public String fileName(FileFormat format) {
    String plain =
        name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String known = plain.isEmpty() ? "suite" : plain;
    return known.substring(0, Math.min(LONGEST, known.length()))
        + "-v"
        + version
        + "."
        + format.name().toLowerCase(Locale.ROOT);
  }
}
