package dev.arbiter.evaluation.transfer.control;

import dev.arbiter.evaluation.grading.control.GraderRegistry;
import dev.arbiter.evaluation.transfer.api.CaseRow;
import dev.arbiter.evaluation.transfer.api.ImportReport;
import dev.arbiter.evaluation.transfer.type.FileFormat;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Consumer;

/** Reads suite files. */
@ApplicationScoped
public class SuiteReader {
  private final GraderRegistry graders;

  /** For the container's proxy only. */
  protected SuiteReader() {
    graders = null;
  }

  @Inject
  public SuiteReader(GraderRegistry graders) {
    this.graders = graders;
  }

  /**
   * Reads a whole file. Cases come in the order of the file, in batches of at most 500; after the
   * first problem none come any more, but the rest of the file is still examined. Duplicate ids are
   * noticed among the first million rows.
   *
   * @throws IOException when the stream fails, never because of what is in it
   */
  public ImportReport read(InputStream file, FileFormat format, Consumer<List<CaseRow>> batches)
      throws IOException {
    return read(file, format, CsvColumns.asNamed(), batches);
  }

  /** The same with columns of CSV that stand for other fields than their names say. */
  public ImportReport read(
      InputStream file, FileFormat format, CsvColumns columns, Consumer<List<CaseRow>> batches)
      throws IOException {
    Problems problems = new Problems();
    CaseMapper mapper = new CaseMapper(graders, problems);
    return new FileReading<>(problems, mapper, columns, batches).read(file, format);
  }

  /** The names of the fields of a case, in the order of the reference. */
  public static List<String> fields() {
    return CaseMapper.FIELDS;
  }
}
