package dev.arbiter.evaluation.export.api;

import dev.arbiter.evaluation.transfer.type.FileFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/** A version of a suite as a file that can be imported again. */
public interface SuiteExports {

  /**
   * Looks whether there is something to write.
   *
   * @param version null for the latest one
   * @throws dev.arbiter.platform.error.type.ProblemException NOT_FOUND when there is no such suite
   *     or version
   */
  ExportedSuite open(UUID suiteId, Integer version);

  /**
   * Writes what was opened, case by case in the order of the suite; the stream stays open.
   *
   * @throws IOException when nobody takes it any more
   */
  void write(ExportedSuite suite, FileFormat format, OutputStream target) throws IOException;
}
