package dev.arbiter.evaluation.transfer.control;

import static dev.arbiter.evaluation.transfer.control.Readings.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.grading.control.Graders;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.transfer.api.AnswerRow;
import dev.arbiter.evaluation.transfer.api.CaseRow;
import dev.arbiter.evaluation.transfer.api.ImportReport;
import dev.arbiter.evaluation.transfer.control.Readings.Reading;
import dev.arbiter.evaluation.transfer.type.FileFormat;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadersTest {

  @Test
  void readsEveryFieldOfACase() throws IOException {
    Reading<CaseRow> reading =
        Readings.suite(
            FileFormat.JSONL,
            file(
                """
                \uFEFF{"id":" a ","prompt":"p","expected":18,"reference":"r","tags":["x"],"graders":[{"kind":"numeric","tolerance":0.5}],"owner":"HR","metadata":{"b":1,"a":null}}

                {"id":7,"turns":["one","two"]}
                """));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.rows())
        .containsExactly(
            new CaseRow(
                1,
                "a",
                "p",
                List.of(),
                "18",
                "r",
                List.of("x"),
                List.of(new GraderSpec("numeric", Map.of("tolerance", new BigDecimal("0.5")))),
                "{\"a\":null,\"b\":1,\"owner\":\"HR\"}"),
            new CaseRow(
                3, "7", null, List.of("one", "two"), null, null, List.of(), List.of(), "{}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void readsTheSameCaseFromCsv(String delimiter) throws IOException {
    String text =
        """
        \uFEFFID§Prompt§expected§tags§graders§owner
        a§"two
        lines, ""quoted\"""§'=1+1§x| y§"[{""kind"":""exact"",""trim"":true}]"§HR

        b§- item§5§§match§
        """
            .replace("§", delimiter)
            .replace("\n", "\r\n");

    Reading<CaseRow> reading = Readings.suite(FileFormat.CSV, file(text));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.rows())
        .containsExactly(
            new CaseRow(
                2,
                "a",
                "two\r\nlines, \"quoted\"",
                List.of(),
                "=1+1",
                null,
                List.of("x", "y"),
                List.of(new GraderSpec("exact", Map.of("trim", true))),
                "{\"owner\":\"HR\"}"),
            new CaseRow(
                5,
                "b",
                "- item",
                List.of(),
                "5",
                null,
                List.of(),
                List.of(GraderSpec.of("match")),
                "{}"));
  }

  @Test
  void readsEveryFieldOfAnAnswer() throws IOException {
    Reading<AnswerRow> reading =
        Readings.answers(
            FileFormat.JSONL,
            file(
                """
                {"id":"a","answer":"x","latencyMs":12.5,"inputTokens":3,"outputTokens":4,"cost":"0.0125 USD","trial":2,"model":"m"}
                {"id":"a","outcome":"rate-limited","cost":{"amount":"1","currency":"EUR"}}
                {"id":"b","answer":"","cost":0.5}
                """));

    assertThat(reading.problems()).isEmpty();
    assertThat(reading.rows())
        .containsExactly(
            new AnswerRow(
                1,
                "a",
                "x",
                Outcome.ANSWERED,
                13L,
                3L,
                4L,
                new BigDecimal("0.0125"),
                "USD",
                2,
                "{\"model\":\"m\"}"),
            bare(2, "a", null, Outcome.RATE_LIMITED, BigDecimal.ONE, "EUR"),
            bare(3, "b", "", Outcome.ANSWERED, new BigDecimal("0.5"), null));
  }

  private static AnswerRow bare(
      long line, String id, String answer, Outcome outcome, BigDecimal cost, String currency) {
    return new AnswerRow(line, id, answer, outcome, null, null, null, cost, currency, 1, "{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void knowsAllLineEnds(String end) throws IOException {
    String row = "{\"id\":\"%d\",\"prompt\":\"p\"}" + end;

    Reading<CaseRow> reading =
        Readings.suite(FileFormat.JSONL, file(row.formatted(1) + row.formatted(2)));

    assertThat(reading.rows()).extracting(CaseRow::line).containsExactly(1L, 2L);
  }

  @Test
  void handsOnBatchesAndStopsAtTheFirstProblem() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i <= 1_200; i++) {
      text.append("{\"id\":\"").append(i).append("\",\"prompt\":\"p\"}\n");
    }
    text.append("{}\n{\"id\":\"late\",\"prompt\":\"p\"}\n");
    List<Integer> batches = new ArrayList<>();

    ImportReport report =
        new SuiteReader(Graders.registry())
            .read(file(text.toString()), FileFormat.JSONL, batch -> batches.add(batch.size()));

    assertThat(batches).containsExactly(500, 500);
    assertThat(report.rows()).isEqualTo(1_202);
    assertThat(report.problemCount()).isEqualTo(2);
  }

  @Test
  void listsAHundredProblemsAndCountsAll() throws IOException {
    ImportReport report = Readings.suite(FileFormat.JSONL, file("{}\n".repeat(300))).report();

    assertThat(report.problems()).hasSize(100);
    assertThat(report.problemCount()).isEqualTo(600);
  }

  @ParameterizedTest
  @ValueSource(strings = {"JSONL", "CSV"})
  void keepsNoMoreOfAnEndlessRowThanItsLimit(FileFormat format) throws IOException {
    String start = format == FileFormat.JSONL ? "{\"id\":\"" : "id,prompt\na,\"";
    long size = 256L << 20;

    ImportReport report =
        new SuiteReader(Graders.registry()).read(new Endless(start, size), format, batch -> {});

    assertThat(report.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).endsWith("too-long"));
  }

  @Test
  void letsAFaultOfTheStreamThrough() {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            throw new IOException("gone");
          }
        };

    assertThatThrownBy(() -> Readings.suite(FileFormat.CSV, broken)).hasMessage("gone");
  }

  @Test
  void readsThePublishedFiles() throws IOException {
    String data = "../../shared/data/";
    try (InputStream suite = new FileInputStream(data + "gsm8k/suite.jsonl");
        InputStream answers = new FileInputStream(data + "gsm8k/answers-6b_finetuning.jsonl")) {
      assertThat(Readings.suite(FileFormat.JSONL, suite).rows()).hasSize(1_319);
      assertThat(Readings.answers(FileFormat.JSONL, answers).rows()).hasSize(1_319);
    }
  }

  /** A row that does not end for a long while; the test's heap could not hold it. */
  private static final class Endless extends InputStream {
    private final byte[] start;
    private final long size;
    private long position;

    Endless(String start, long size) {
      this.start = start.getBytes(StandardCharsets.US_ASCII);
      this.size = size;
    }

    @Override
    public int read() {
      if (position >= size) {
        return -1;
      }
      return position < start.length ? start[(int) position++] : next();
    }

    private int next() {
      position++;
      return 'x';
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      if (position >= size) {
        return -1;
      }
      int count = (int) Math.min(length, size - position);
      for (int i = 0; i < count; i++) {
        target[offset + i] = (byte) read();
      }
      return count;
    }
  }
}
