package dev.arbiter.evaluation.transfer.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.transfer.control.Readings.Reading;
import dev.arbiter.evaluation.transfer.type.FileFormat;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Good files, spoilt at random: whatever comes, there are rows or problems, never an exception. */
class MutatedFilesTest {
  private static final int MUTANTS = 1_500;
  private static final String JSON_LINES =
      """
      {"id":"a","prompt":"Was kostet das? 😀","expected":"18,5","tags":["x","y"],"graders":[{"kind":"numeric","decimalComma":true},{"kind":"regex","pattern":"(a+)+[b-d]{2,3}$","flags":"i"}],"cost":"0.5 EUR"}
      {"id":"b","turns":["one","two"],"reference":"r\\u00e9","metadata":{"k":[1,2.5e3,true,null]},"answer":"x","outcome":"refused","latencyMs":12}
      """;
  private static final String CSV =
      """
      id,prompt,answer,expected,tags,graders,outcome,latencyMs,cost,note
      a,"two
      lines, ""quoted\""",x,18,x;y,"[{""kind"":""exact"",""trim"":true}]",answered,12,0.5 EUR,n
      b,p,'=1,e,,match,refused,,,
      """;
  private static final byte[] SPICE =
      "\"\"{}[],:;\\u0000\r\n\t'=+-@#e9.\u00e9\uFEFF\0(){2,3}*|".getBytes(StandardCharsets.UTF_8);

  @ParameterizedTest
  @EnumSource(FileFormat.class)
  void yieldRowsOrProblems(FileFormat format) throws IOException {
    byte[] good = (format == FileFormat.CSV ? CSV : JSON_LINES).getBytes(StandardCharsets.UTF_8);
    Random random = new Random(20261123);
    int refused = 0;
    for (int i = 0; i < MUTANTS; i++) {
      byte[] mutant = mutant(good, random);
      Reading<?> suite = Readings.suite(format, new ByteArrayInputStream(mutant));
      Reading<?> answers = Readings.answers(format, new ByteArrayInputStream(mutant));
      assertThat(suite.report().isClean()).isEqualTo(suite.report().problems().isEmpty());
      assertThat(suite.report().isClean() && suite.rows().isEmpty()).isFalse();
      assertThat(answers.report().isClean() && answers.rows().isEmpty()).isFalse();
      refused += suite.report().isClean() ? 0 : 1;
    }
    assertThat(refused).isBetween(MUTANTS / 10, MUTANTS - MUTANTS / 100);
  }

  private static byte[] mutant(byte[] good, Random random) {
    byte[] bytes = good.clone();
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      int at = random.nextInt(Math.max(1, bytes.length));
      bytes =
          switch (random.nextInt(5)) {
            case 0 -> replaced(bytes, at, (byte) random.nextInt(256));
            case 1 -> replaced(bytes, at, SPICE[random.nextInt(SPICE.length)]);
            case 2 -> spliced(bytes, at, at, SPICE[random.nextInt(SPICE.length)]);
            case 3 -> spliced(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(8)));
            default -> random.nextInt(8) == 0 ? Arrays.copyOf(bytes, at) : bytes;
          };
    }
    return bytes;
  }

  private static byte[] replaced(byte[] bytes, int at, byte by) {
    return at < bytes.length ? spliced(bytes, at, at + 1, by) : bytes;
  }

  /** The bytes with those from an index to another replaced. */
  private static byte[] spliced(byte[] bytes, int from, int to, byte... by) {
    byte[] result = Arrays.copyOf(bytes, bytes.length - (to - from) + by.length);
    System.arraycopy(by, 0, result, from, by.length);
    System.arraycopy(bytes, to, result, from + by.length, bytes.length - to);
    return result;
  }
}
