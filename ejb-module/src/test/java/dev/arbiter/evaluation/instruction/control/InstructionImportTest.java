package dev.arbiter.evaluation.instruction.control;

import static dev.arbiter.evaluation.instruction.control.Instructions.spec;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.grading.control.Graders;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is refused when a suite is imported. */
class InstructionImportTest {

  @Test
  void takesIdsWithAndWithoutTheMarkOfEnglish() {
    assertThat(problems(spec("en:punctuation:no_comma"))).isEmpty();
    assertThat(problems(spec("punctuation:no_comma"))).isEmpty();
    assertThat(
            problems(
                Graders.spec(
                    "instruction-following", "instructions", List.of("punctuation:no_comma"))))
        .isEmpty();
  }

  @Test
  void guessesWhichInstructionWasMeant() {
    assertThat(problems(spec("en:length_constraint:number_word")))
        .containsExactly(
            "/0/instructions/0 grader.instructions.unknown-near: There is no instruction"
                + " \"en:length_constraint:number_word\"; did you mean"
                + " \"length_constraints:number_words\"?");
    assertThat(problems(spec("ja:unlike")))
        .singleElement()
        .asString()
        .startsWith(
            "/0/instructions/0 grader.instructions.unknown: There is no instruction \"ja:unlike\"."
                + " Instructions: change_case:capital_word_frequency, ");
  }

  @Test
  void namesArgumentsThatAreMissingOrUnknown() {
    assertThat(problems(spec("length_constraints:number_words", "num_word", 3)))
        .containsExactly(
            "/0/arguments/0/num_word grader.instructions.argument-unknown-near: The instruction"
                + " length_constraints:number_words has no argument \"num_word\"; did you mean"
                + " \"num_words\"? Its arguments: num_words, relation.",
            "/0/arguments/0/num_words grader.instructions.argument-missing: The instruction"
                + " length_constraints:number_words needs the argument \"num_words\".",
            "/0/arguments/0/relation grader.instructions.argument-missing: The instruction"
                + " length_constraints:number_words needs the argument \"relation\".");
    assertThat(problems(spec("punctuation:no_comma", "commas", 3)))
        .containsExactly(
            "/0/arguments/0/commas grader.instructions.argument-none: The instruction"
                + " punctuation:no_comma has no arguments, so there is no \"commas\".");
    assertThat(
            problems(
                Graders.spec(
                    "instruction-following", "instructions", List.of("keywords:existence"))))
        .containsExactly(
            "/0/arguments/0/keywords grader.instructions.argument-missing: The instruction"
                + " keywords:existence needs the argument \"keywords\".");
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "100001", "1.5", "1e9"})
  void refusesCountsOutOfRange(BigDecimal count) {
    assertThat(problems(words(count, "at least")))
        .containsExactly(
            "/0/arguments/0/num_words grader.instructions.argument-wrong: The argument"
                + " \"num_words\" is a whole number from 1 to 100000.");
  }

  @Test
  void refusesValuesOfTheWrongType() {
    assertThat(problems(words("many", "at least"))).hasSize(1);
    assertThat(problems(words(List.of(3), "at least"))).hasSize(1);
    assertThat(problems(words(3, "at most")))
        .containsExactly(
            "/0/arguments/0/relation grader.instructions.argument-wrong: The argument"
                + " \"relation\" is one of less than, at least.");
    assertThat(problems(words(3, true))).hasSize(1);
    assertThat(problems(spec("keywords:existence", "keywords", "war")))
        .containsExactly(
            "/0/arguments/0/keywords grader.instructions.argument-wrong: The argument \"keywords\""
                + " is a list of 1 to 50 texts of at most 200 characters, none of them blank.");
    assertThat(problems(spec("keywords:existence", "keywords", List.of()))).hasSize(1);
    assertThat(problems(spec("keywords:existence", "keywords", List.of("a", 1)))).hasSize(1);
    assertThat(problems(spec("keywords:existence", "keywords", List.of("a".repeat(201)))))
        .hasSize(1);
    assertThat(problems(spec("keywords:existence", "keywords", Collections.nCopies(51, "a"))))
        .hasSize(1);
    assertThat(problems(spec("startend:end_checker", "end_phrase", " "))).hasSize(1);
    assertThat(problems(spec("startend:end_checker", "end_phrase", "a".repeat(10_001)))).hasSize(1);
    assertThat(problems(spec("language:response_language", "language", "klingon")))
        .singleElement()
        .asString()
        .contains("The argument \"language\" is one of af, an, ar, ");
  }

  @ParameterizedTest
  @CsvSource({"ab", "''", "' '"})
  void refusesMoreOrLessThanACharacter(String letter) {
    assertThat(
            problems(
                spec(
                    "keywords:letter_frequency",
                    "letter",
                    letter,
                    "let_frequency",
                    1,
                    "let_relation",
                    "at least")))
        .containsExactly(
            "/0/arguments/0/letter grader.instructions.argument-wrong: The argument \"letter\" is a"
                + " single character.");
  }

  @Test
  void refusesAParagraphBeyondTheLast() {
    assertThat(
            problems(
                spec(
                    "length_constraints:nth_paragraph_first_word",
                    "num_paragraphs",
                    2,
                    "nth_paragraph",
                    3,
                    "first_word",
                    "a")))
        .containsExactly(
            "/0/arguments/0 instruction-argument.nth: The argument \"nth_paragraph\" is at most"
                + " \"num_paragraphs\".");
  }

  @Test
  void refusesArgumentsThatDoNotFitTheList() {
    List<String> one = List.of("punctuation:no_comma");

    assertThat(problems(spec(one, List.of(Map.of(), Map.of()))))
        .containsExactly(
            "/0/arguments grader.instructions.sizes: There are 1 instructions, but arguments for"
                + " 2.");
    assertThat(problems(spec(one, "none")))
        .containsExactly(
            "/0/arguments grader.instructions.arguments: The parameter \"arguments\" is a list of"
                + " objects, one for each instruction.");
    assertThat(problems(spec(one, List.of("none")))).hasSize(1);
    assertThat(problems(spec(Collections.nCopies(51, "punctuation:no_comma"), List.of())))
        .containsExactly(
            "/0/instructions grader.instructions.too-many: There are 51 instructions; at most 50"
                + " are allowed.");
  }

  private static GraderSpec words(Object count, Object relation) {
    return spec("length_constraints:number_words", "num_words", count, "relation", relation);
  }

  private static List<String> problems(GraderSpec spec) {
    return Graders.problems(spec, null);
  }
}
