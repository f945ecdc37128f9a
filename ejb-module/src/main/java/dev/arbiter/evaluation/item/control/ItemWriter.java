package dev.arbiter.evaluation.item.control;

import dev.arbiter.evaluation.item.api.RunItem;
import dev.arbiter.evaluation.run.api.CaseAnswers;
import dev.arbiter.evaluation.run.api.CaseAnswers.Given;
import java.io.IOException;

/** Writes items one by one. */
interface ItemWriter {

  /**
   * @param asked null when the case has no answer at all
   * @param given null when the item has no outcome
   */
  void write(RunItem item, CaseAnswers asked, Given given) throws IOException;

  void finish() throws IOException;
}
