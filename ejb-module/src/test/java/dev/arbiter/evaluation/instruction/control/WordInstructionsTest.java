package dev.arbiter.evaluation.instruction.control;

import static dev.arbiter.evaluation.instruction.control.Instructions.follows;
import static dev.arbiter.evaluation.instruction.control.Instructions.spec;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.grading.type.GraderSpec;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Instructions on words, letters, languages and marks. */
class WordInstructionsTest {

  @Test
  void existenceWantsEveryKeywordInAnyCase() {
    GraderSpec spec = spec("keywords:existence", "keywords", List.of("Maß", "b.c"));

    assertThat(follows("the MASS of ab.cd", spec)).isTrue();
    assertThat(follows("the Maß", spec)).isFalse();
    assertThat(follows("the Maß of bxc", spec)).as("keywords are no patterns").isFalse();
    assertThat(follows("", spec)).isFalse();
  }

  @Test
  void forbiddenWordsAreWholeWordsOnly() {
    GraderSpec spec = spec("keywords:forbidden_words", "forbidden_words", List.of("rock", "été"));

    assertThat(follows("a rocket and the rocks, un étésien", spec)).isTrue();
    assertThat(follows("They ROCK!", spec)).isFalse();
    assertThat(follows("rocket,rock", spec)).isFalse();
    assertThat(follows("L'ÉTÉ", spec)).isFalse();
    assertThat(follows(" \r\n", spec)).as("a blank answer follows nothing").isFalse();
  }

  @Test
  void frequencyCountsWithinWordsToo() {
    GraderSpec least =
        spec("keywords:frequency", "keyword", "is", "frequency", 2, "relation", "at least");
    GraderSpec less =
        spec("keywords:frequency", "keyword", "is", "frequency", 2, "relation", "less than");

    assertThat(follows("This is", least)).isTrue();
    assertThat(follows("This", least)).isFalse();
    assertThat(follows("This", less)).isTrue();
    assertThat(follows("This is", less)).isFalse();
    assertThat(follows("", less)).isFalse();
  }

  @Test
  void letterFrequencyCountsAnyCharacterInAnyCase() {
    assertThat(follows("Tt", letter("t", 2, "at least"))).isTrue();
    assertThat(follows("Tt", letter("t", 2, "less than"))).isFalse();
    assertThat(follows("t", letter("T", 2, "less than"))).isTrue();
    assertThat(follows("# one\r\n# two", letter("#", 2, "at least"))).isTrue();
    assertThat(follows("😀😀", letter("😀", 2, "at least"))).isTrue();
    assertThat(follows("😀", letter("😀", 2, "at least"))).isFalse();
    assertThat(follows("", letter("t", 2, "less than"))).isFalse();
  }

  private static GraderSpec letter(String letter, int frequency, String relation) {
    return spec(
        "keywords:letter_frequency",
        "letter",
        letter,
        "let_frequency",
        frequency,
        "let_relation",
        relation);
  }

  @Test
  void responseLanguageIsTheLikeliest() {
    GraderSpec hindi = spec("language:response_language", "language", "hi");

    assertThat(follows("मुझे लगता है कि यह पुस्तक बहुत अच्छी है।", hindi)).isTrue();
    assertThat(follows("माझ्या मते हे पुस्तक खूप चांगले आहे.", hindi)).isFalse();
    assertThat(follows("I think that this book is very good.", hindi)).isFalse();
    assertThat(follows("ეს წიგნი ძალიან კარგია.", hindi)).as("of no profile").isFalse();
    assertThat(follows("1 + 1 = 2", hindi)).as("no letters, no other language").isTrue();
    assertThat(follows("", hindi)).isFalse();
  }

  @Test
  void englishCapitalHasNoLetterInLowerCase() {
    GraderSpec spec = spec("change_case:english_capital");

    assertThat(follows("THIS IS A SHORT ANSWER\r\nWITH 2 LINES.", spec)).isTrue();
    assertThat(follows("THIS IS A SHORT aNSWER.", spec)).isFalse();
    assertThat(follows("DAS IST EINE KURZE ANTWORT AUF DIE FRAGE.", spec)).isFalse();
    assertThat(follows("12", spec)).as("nothing that could be a capital").isFalse();
    assertThat(follows("", spec)).isFalse();
  }

  @Test
  void englishLowercaseHasNoCapital() {
    GraderSpec spec = spec("change_case:english_lowercase");

    assertThat(follows("this is a short answer to the question.", spec)).isTrue();
    assertThat(follows("this is a short Answer to the question.", spec)).isFalse();
    assertThat(follows("das ist eine kurze antwort auf die frage.", spec)).isFalse();
    assertThat(follows("12", spec)).isFalse();
    assertThat(follows("", spec)).isFalse();
  }

  @Test
  void capitalWordsAreDividedAsInTheTreebank() {
    assertThat(capitals("NASA and the ESA", 2)).isTrue();
    assertThat(capitals("NASA and the Esa", 2)).isFalse();
    assertThat(capitals("WELL-KNOWN U.S. A/B", 4)).as("hyphens, points, slashes join").isFalse();
    assertThat(capitals("DON'T", 2)).isTrue();
    assertThat(capitals("**ÄÖ** (Ü)\r\nX", 3)).isTrue();
    assertThat(capitals("", 1)).isFalse();
    assertThat(
            follows(
                "NASA",
                spec(
                    "change_case:capital_word_frequency",
                    "capital_frequency",
                    1,
                    "capital_relation",
                    "less than")))
        .isFalse();
  }

  private static boolean capitals(String answer, int frequency) {
    return follows(
        answer,
        spec(
            "change_case:capital_word_frequency",
            "capital_frequency",
            frequency,
            "capital_relation",
            "at least"));
  }

  @Test
  void noCommaMeansTheLatinCommaOnly() {
    GraderSpec spec = spec("punctuation:no_comma");

    assertThat(follows("one; two、three،four", spec)).isTrue();
    assertThat(follows("one, two", spec)).isFalse();
    assertThat(follows("\n", spec)).isFalse();
  }
}
