package dev.arbiter.evaluation.item.api;

import java.io.IOException;
import java.io.OutputStream;
import java.util.UUID;

/** Items of a run with what was answered, as a file. */
public interface ItemExports {

  /**
   * Refuses what {@link #write} would refuse, before anything of the file is written.
   *
   * @throws dev.arbiter.platform.error.type.ProblemException as {@link RunItems#list} does
   */
  void check(UUID runId, ItemFilter filter);

  /**
   * Writes all items that the filter leaves, in its order, a few hundred at a time; audited. The
   * stream is flushed and stays open.
   *
   * @throws IOException when the target does not take it
   */
  void write(UUID runId, ItemFilter filter, ExportFormat format, OutputStream target)
      throws IOException;
}
