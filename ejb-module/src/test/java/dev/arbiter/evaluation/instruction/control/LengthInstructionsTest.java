package dev.arbiter.evaluation.instruction.control;

import static dev.arbiter.evaluation.instruction.control.Instructions.check;
import static dev.arbiter.evaluation.instruction.control.Instructions.follows;
import static dev.arbiter.evaluation.instruction.control.Instructions.spec;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import org.junit.jupiter.api.Test;

/** Instructions on numbers of words, sentences and paragraphs. */
class LengthInstructionsTest {

  @Test
  void wordsAreRunsOfLettersAndNumbers() {
    GraderSpec three = words(3, "at least");

    assertThat(follows("it's über", three)).isTrue();
    assertThat(follows("well_known\r\n--- x", three)).isFalse();
    assertThat(follows("one two", words(3, "less than"))).isTrue();
    assertThat(follows("one two three", words(3, "less than"))).isFalse();
    assertThat(follows("", words(3, "less than"))).isFalse();
  }

  private static GraderSpec words(int words, String relation) {
    return spec("length_constraints:number_words", "num_words", words, "relation", relation);
  }

  @Test
  void sentencesAreCounted() {
    GraderSpec three =
        spec("length_constraints:number_sentences", "num_sentences", 3, "relation", "at least");
    GraderSpec less =
        spec("length_constraints:number_sentences", "num_sentences", 3, "relation", "less than");

    assertThat(follows("Dr. Müller came.\r\nHe saw! Did he win?", three)).isTrue();
    assertThat(follows("Dr. Müller came. He saw", three)).isFalse();
    assertThat(follows("Dr. Müller came. He saw", less)).isTrue();
    assertThat(follows("", less)).isFalse();
  }

  @Test
  void paragraphsHaveThreeAsterisksBetween() {
    GraderSpec two = spec("length_constraints:number_paragraphs", "num_paragraphs", 2);

    assertThat(follows("ein\r\n***\r\nzwölf", two)).isTrue();
    assertThat(follows("***one *** two***", two)).as("dividers at both ends").isTrue();
    assertThat(follows("one\n\ntwo", two)).isFalse();
    assertThat(follows("one *** *** two", two)).isFalse();
    assertThat(follows("", two)).isFalse();
  }

  @Test
  void nthParagraphBeginsWithTheWord() {
    GraderSpec spec =
        spec(
            "length_constraints:nth_paragraph_first_word",
            "num_paragraphs",
            2,
            "nth_paragraph",
            2,
            "first_word",
            "Über");

    assertThat(follows("One.\r\n\r\n\"über!\" two", spec)).isTrue();
    assertThat(follows("One.\n\nÜberall two", spec)).isFalse();
    assertThat(follows("One.\n\nÜber two.\n\nThree.", spec)).isFalse();
    assertThat(follows("One.\nÜber two.", spec)).isFalse();
    assertThat(follows("", spec)).isFalse();
  }

  @Test
  void reasonsSayWhatWasFoundAndAskedFor() {
    assertThat(GradingTexts.english(check("one two", words(300, "at least")).reason()))
        .isEqualTo("2 words, asked for at least 300");
    assertThat(GradingTexts.english(check(" ", words(300, "at least")).reason()))
        .isEqualTo("the answer is empty");
  }
}
