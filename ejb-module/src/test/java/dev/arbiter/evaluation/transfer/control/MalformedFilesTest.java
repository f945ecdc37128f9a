package dev.arbiter.evaluation.transfer.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.grading.control.Graders;
import dev.arbiter.evaluation.transfer.control.Readings.Reading;
import dev.arbiter.evaluation.transfer.type.FileFormat;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every file of {@code malformed.txt} yields exactly the problems that stand below it. */
class MalformedFilesTest {
  private static final Pattern TIMES = Pattern.compile("\\{(\\d+)\\*([^}]+)\\}");

  /** One block of the table. */
  record Malformed(String title, FileFormat format, String file, List<String> problems) {
    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Malformed> files() throws IOException {
    try (InputStream table =
        MalformedFilesTest.class.getResourceAsStream(
            "/dev/arbiter/evaluation/transfer/malformed.txt")) {
      String text = new String(table.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(text.split("\n\n")).skip(1).map(MalformedFilesTest::block);
    }
  }

  private static Malformed block(String block) {
    List<String> lines = block.strip().lines().toList();
    String format = lines.get(0).split("[ :]")[1].toUpperCase(Locale.ROOT);
    return new Malformed(
        lines.get(0),
        FileFormat.valueOf(format),
        lines.get(1),
        lines.stream()
            .skip(2)
            .map(line -> line.replace("<every kind of grader>", kinds()))
            .toList());
  }

  private static String kinds() {
    return String.join(", ", Graders.registry().kinds());
  }

  @ParameterizedTest
  @MethodSource("files")
  void yieldsItsProblemsAndNoRows(Malformed malformed) throws IOException {
    InputStream file = new ByteArrayInputStream(bytes(malformed.file()));

    Reading<?> reading =
        malformed.title().startsWith("suite")
            ? Readings.suite(malformed.format(), file)
            : Readings.answers(malformed.format(), file);

    assertThat(reading.problems()).isEqualTo(malformed.problems());
    assertThat(reading.report().isClean()).isFalse();
    assertThat(reading.rows()).isEmpty();
  }

  private static byte[] bytes(String escaped) {
    String text = TIMES.matcher(escaped).replaceAll(m -> Matcher.quoteReplacement(repeated(m)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      if (text.startsWith("\\x", i)) {
        bytes.write(Integer.parseInt(text.substring(i + 2, i + 4), 16));
        i += 3;
      } else if (text.startsWith("\\n", i) || text.startsWith("\\r", i)) {
        bytes.write(text.charAt(i + 1) == 'n' ? '\n' : '\r');
        i++;
      } else {
        write(bytes, new String(Character.toChars(text.codePointAt(i))));
      }
    }
    return bytes.toByteArray();
  }

  private static String repeated(MatchResult match) {
    return match.group(2).repeat(Integer.parseInt(match.group(1)));
  }

  private static void write(ByteArrayOutputStream bytes, String text) {
    try {
      bytes.write(text.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
