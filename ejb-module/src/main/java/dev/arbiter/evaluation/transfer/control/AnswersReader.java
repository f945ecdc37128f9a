package dev.arbiter.evaluation.transfer.control;

import dev.arbiter.evaluation.transfer.api.AnswerRow;
import dev.arbiter.evaluation.transfer.api.ImportReport;
import dev.arbiter.evaluation.transfer.type.FileFormat;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/** Reads answers files. */
@ApplicationScoped
public class AnswersReader {

  /**
   * Reads a whole file. Answers come in the order of the file, in batches of at most 500; after the
   * first problem none come any more, but the rest of the file is still examined. A second answer
   * to the same case and trial is noticed among the first million rows.
   *
   * @throws IOException when the stream fails, never because of what is in it
   */
  public ImportReport read(InputStream file, FileFormat format, Consumer<List<AnswerRow>> batches)
      throws IOException {
    Problems problems = new Problems();
    return new FileReading<>(problems, new AnswerMapper(problems), batches).read(file, format);
  }
}
