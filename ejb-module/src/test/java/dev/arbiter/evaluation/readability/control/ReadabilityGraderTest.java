package dev.arbiter.evaluation.readability.control;

import static dev.arbiter.evaluation.grading.control.Graders.grade;
import static dev.arbiter.evaluation.grading.control.Graders.passes;
import static dev.arbiter.evaluation.grading.control.Graders.problems;
import static dev.arbiter.evaluation.grading.control.Graders.spec;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadabilityGraderTest {
  private static final String PLATYPUS =
      "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.";

  /** The three sentences that encyclopedias show; the counts they give are 6, 23 and 24. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          The cat sat on the mat.                                                              | 116.1
          This sentence, taken as a reading passage unto itself, is being used to prove a point. | 69.0
          The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.    | 37.5
          """)
  void readingEaseIsThePublishedOne(String text, double published) {
    assertThat(value("flesch", text, ReadingLanguage.EN)).isCloseTo(published, within(0.05));
  }

  /** 11.3 is the grade that is published for it; one syllable a word gives the least there is. */
  @Test
  void gradeLevelIsThePublishedOne() {
    assertThat(value("flesch-kincaid", PLATYPUS, ReadingLanguage.EN)).isCloseTo(11.3, within(0.05));
    assertThat(value("flesch-kincaid", "Go.", ReadingLanguage.EN)).isCloseTo(-3.40, within(0.005));
  }

  /**
   * The definitions themselves, on counts made up for them: 100 words, 5 sentences, 150 syllables.
   */
  @ParameterizedTest
  @CsvSource({
    "FLESCH, EN, 59.635",
    "FLESCH, DE, 72.25",
    "FLESCH, ES, 93.385",
    "FLESCH, FR, 76.3",
    "FLESCH, IT, 101",
    "FLESCH, NL, 72.74",
    "FLESCH_KINCAID, EN, 9.91",
    "LIX, DE, 45",
    "GULPEASE, IT, 54"
  })
  void formulasAreThoseOfTheirAuthors(
      ReadingFormula formula, ReadingLanguage language, double value) {
    TextCounts counts = new TextCounts(5, 100, 500, 150, 25);

    assertThat(formula.of(counts, language)).isCloseTo(value, within(1e-9));
  }

  /** Counts of the Carnegie Mellon dictionary, and of Duden for German. */
  @ParameterizedTest
  @CsvSource({
    "EN, a, 1",
    "EN, the, 1",
    "EN, marriage, 2",
    "EN, agreement, 3",
    "EN, convenience, 3",
    "EN, table, 2",
    "EN, little, 2",
    "EN, whole, 1",
    "EN, wanted, 2",
    "EN, jumped, 1",
    "EN, boxes, 2",
    "EN, makes, 1",
    "EN, nation, 2",
    "EN, special, 2",
    "EN, people, 2",
    "EN, reading, 2",
    "EN, idea, 3",
    "EN, science, 2",
    "EN, quiet, 2",
    "EN, being, 2",
    "EN, beautiful, 3",
    "EN, Australian, 3",
    "EN, reptilian, 3",
    "EN, lovely, 2",
    "EN, movement, 2",
    "EN, yes, 1",
    "EN, eye, 1",
    "EN, through, 1",
    "EN, radio, 3",
    "DE, Haus, 1",
    "DE, Besprechung, 3",
    "DE, Donnerstag, 3",
    "DE, Geburtstagskuchen, 5",
    "DE, Familie, 3",
    "DE, neue, 2",
    "DE, Theater, 3",
    "DE, Zeit, 1",
    "DE, aktuell, 3",
    "ES, casa, 2",
    "ES, ciudad, 2",
    "ES, día, 2",
    "ES, guerra, 2",
    "ES, poeta, 3",
    "FR, maison, 2",
    "FR, table, 1",
    "FR, beau, 1",
    "FR, question, 2",
    "FR, été, 2",
    "IT, casa, 2",
    "IT, buono, 2",
    "IT, paese, 3",
    "IT, italiano, 4",
    "NL, huis, 1",
    "NL, mooie, 2",
    "NL, geboorte, 3",
    "NL, tijd, 1"
  })
  void syllablesAreThoseOfDictionaries(ReadingLanguage language, String word, int syllables) {
    assertThat(Syllables.count(word, language)).as(word).isEqualTo(syllables);
  }

  @Test
  void aPointOfAListIsASentenceAndCodeIsNone() {
    String answer =
        """
        ## What to do

        1. Open the door
        2. Close the door
        - wait

        ```
        for (int i = 0; i < 10; i++) { System.out.println(i); }
        ```
        | a | table |
        See https://example.org/a/very/long/address now.
        """;

    assertThat(TextCounts.of(answer, ReadingLanguage.EN))
        .extracting(TextCounts::sentences, TextCounts::words)
        .containsExactly(5L, 12L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          EN | 1 | Dr. Smith paid 3.50 dollars, e.g. for tea.
          EN | 2 | Is it so? It is!
          EN | 2 | He said "Stop." Then he left...
          DE | 1 | Am 3. Mai kam z. B. Herr Dr. Weber.
          DE | 2 | Das kostet 5 Euro. Es ist teuer.
          EN | 0 | ...
          """)
  void sentencesEndWhereTheyEnd(ReadingLanguage language, int sentences, String text) {
    assertThat(Sentences.count(text, language)).isEqualTo(sentences);
  }

  @Test
  void passesWithinItsLimitsAndSaysWhatItCounted() {
    assertThat(grade(spec("readability", "min", 30, "max", 60), null, PLATYPUS).message())
        .isEqualTo("Flesch reading ease is 37.5 (1 sentences, 13 words, 24 syllables).");
    assertThat(grade(spec("readability", "min", 60), null, PLATYPUS).message())
        .isEqualTo("Flesch reading ease is 37.5, under 60 (1 sentences, 13 words, 24 syllables).");
    assertThat(
            grade(spec("readability", "formula", "flesch-kincaid", "max", 8), null, PLATYPUS)
                .message())
        .startsWith("Flesch-Kincaid grade level is 11.3, over 8 ");
    assertThat(passes(spec("readability", "max", 100), null, " 😀 ")).isFalse();
  }

  @Test
  void namesWhatIsWrongAtImport() {
    assertThat(problems(spec("readability"), null))
        .containsExactly(
            "/0 grader.readability.no-limit: The grader readability needs \"min\", \"max\" or"
                + " both.");
    assertThat(problems(spec("readability", "min", 5, "max", "4.5"), null))
        .containsExactly(
            "/0/max grader.readability.crossed: The least value 5 is over the greatest value 4.5.");
    assertThat(
            problems(
                spec("readability", "formula", "flesch-kincaid", "language", "de", "max", 8), null))
        .containsExactly(
            "/0/formula grader.readability.other-language: The formula flesch-kincaid was not made"
                + " for the language de; use flesch or lix.");
  }

  private static double value(String formula, String text, ReadingLanguage language) {
    TextCounts counts = TextCounts.of(text, language);
    return formula.equals("flesch")
        ? ReadingFormula.FLESCH.of(counts, language)
        : ReadingFormula.FLESCH_KINCAID.of(counts, language);
  }
}
