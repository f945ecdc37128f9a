package dev.arbiter.evaluation.export.control;

import java.io.IOException;
import java.util.Map;

/** Writes cases in one format. */
interface CaseWriter {

  /**
   * @param fields plain values as a suite file has them
   */
  void write(Map<String, Object> fields) throws IOException;

  /** Writes what is still held back; the stream stays open. */
  void finish() throws IOException;
}
