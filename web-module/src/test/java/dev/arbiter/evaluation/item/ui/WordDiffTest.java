package dev.arbiter.evaluation.item.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordDiffTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "[+a+]",
        "[-a-]",
        "There are [-7-][+8+] days left",
        "You may [-not -]carry over days"
      })
  void marksWhatIsOnlyInOne(String marked) {
    String before = marked.replaceAll("\\[\\+.*?\\+]", "").replaceAll("\\[-(.*?)-]", "$1");
    String after = marked.replaceAll("\\[-.*?-]", "").replaceAll("\\[\\+(.*?)\\+]", "$1");

    assertThat(marked(WordDiff.of(before, after).orElseThrow())).isEqualTo(marked);
  }

  @Test
  void keepsWordsOfEveryScriptWhole() {
    String emoji = "\ud83e\uddd1\u200d\ud83d\ude80";

    assertThat(
            marked(
                WordDiff.of("caf\u00e9 \u0645\u0633 " + emoji, "cafe \u0645\u0633 x")
                    .orElseThrow()))
        .startsWith("[-caf\u00e9-][+cafe+] \u0645\u0633 ")
        .doesNotContain("\ud83e-]");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void bothTextsCanBeReadFromTheMarks(long seed) {
    Random random = new Random(seed);
    String before = words(random, 60);
    String after = words(random, 60);

    List<WordDiff.Part> parts = WordDiff.of(before, after).orElseThrow();

    assertThat(joined(parts, WordDiff.Kind.ADDED)).isEqualTo(before);
    assertThat(joined(parts, WordDiff.Kind.REMOVED)).isEqualTo(after);
  }

  @Test
  void givesUpOnTextsThatAreTooLongOrTooDifferent() {
    String one = IntStream.range(0, 1_500).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
    String other = one.replace('a', 'b');

    assertThat(WordDiff.of(one, other)).isEmpty();
    assertThat(WordDiff.of("a ".repeat(3_000), "a")).isEmpty();
  }

  private static String words(Random random, int count) {
    return random.ints(count, 0, 9).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }

  /** Everything but parts of one kind. */
  private static String joined(List<WordDiff.Part> parts, WordDiff.Kind without) {
    return parts.stream()
        .filter(part -> part.kind() != without)
        .map(WordDiff.Part::text)
        .collect(Collectors.joining());
  }

  private static String marked(List<WordDiff.Part> parts) {
    return parts.stream()
        .map(
            part ->
                switch (part.kind()) {
                  case SAME -> part.text();
                  case ADDED -> "[+" + part.text() + "+]";
                  case REMOVED -> "[-" + part.text() + "-]";
                })
        .collect(Collectors.joining());
  }
}
