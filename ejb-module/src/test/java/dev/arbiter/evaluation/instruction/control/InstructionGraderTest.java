package dev.arbiter.evaluation.instruction.control;

import static dev.arbiter.evaluation.instruction.control.Instructions.arguments;
import static dev.arbiter.evaluation.instruction.control.Instructions.check;
import static dev.arbiter.evaluation.instruction.control.Instructions.spec;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.grading.api.GraderResult;
import dev.arbiter.evaluation.grading.control.Graders;
import dev.arbiter.evaluation.grading.type.CheckCounts;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.grading.type.Verdict;
import dev.arbiter.evaluation.instruction.control.InstructionGrader.Followed;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class InstructionGraderTest {
  private static final int MEBIBYTE = 1 << 20;

  private static final GraderSpec THREE =
      spec(
          List.of(
              "en:punctuation:no_comma", "startend:quotation", "length_constraints:number_words"),
          List.of(Map.of(), Map.of(), arguments("num_words", 4, "relation", "at least")));

  @Test
  void knowsTheTwentyFiveInstructions() {
    assertThat(Instructions.registry().all()).hasSize(25);
  }

  @Test
  void scoresTheShareThatIsFollowedToTheLetter() {
    GraderResult result = Graders.grade(THREE, null, "Sure:\n\"one two three\"");

    assertThat(result.verdict()).isEqualTo(Verdict.FAILED);
    assertThat(result.score()).isEqualTo(2.0 / 3);
    assertThat(result.checks()).isEqualTo(new CheckCounts(3, 2, 3));
    assertThat(result.message())
        .isEqualTo(
            "The answer follows 2 of 3 instructions to the letter, 3 loosely. Followed only"
                + " loosely: startend:quotation (the answer is not wrapped in double quotation"
                + " marks).");
  }

  @Test
  void saysWhichInstructionsFailedAndWhy() {
    assertThat(Graders.grade(THREE, null, "one, two").message())
        .isEqualTo(
            "The answer follows 0 of 3 instructions to the letter, 0 loosely. Not followed:"
                + " punctuation:no_comma (commas: 1). Not followed: startend:quotation (the answer"
                + " is not wrapped in double quotation marks). Not followed:"
                + " length_constraints:number_words (2 words, asked for at least 4).");
    assertThat(Graders.grade(THREE, null, "\"a b c d\"").message())
        .isEqualTo("All 3 instructions are followed.");
    assertThat(Graders.passes(THREE, null, "\"a b c d\"")).isTrue();
  }

  @Test
  void passesLooselyWhenTold() {
    GraderSpec loose =
        Graders.spec(
            "instruction-following",
            "instructions",
            List.of("startend:quotation"),
            "mode",
            "loose");

    assertThat(Graders.passes(loose, null, "Sure:\n\"one\"")).isTrue();
    assertThat(Graders.grade(loose, null, "Sure:\n\"one\"").score()).isEqualTo(1);
    assertThat(Graders.grade(loose, null, "Sure").score()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"a\"",
        "*\"a\"*",
        "Sure:\n\"a\"",
        "\"a\"\nBye",
        "Sure:\n \"a\" \nBye",
        "Sure:\r\n**\"a\"**\r\nBye",
        "**Sure:**\n*\"a\"*",
        "*\"a\"*\n*Bye*"
      })
  void looseGradingForgivesWrapping(String answer) {
    assertThat(check(answer, spec("startend:quotation")).loose()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "***", "a \"b\"", "one\ntwo\n\"a\"\nthree\nfour"})
  void looseGradingForgivesNothingElse(String answer) {
    assertThat(check(answer, spec("startend:quotation")).loose()).isFalse();
  }

  @Test
  void onlyMarksThatLooseGradingTakesAwayLeaveNothingToFollow() {
    assertThat(check("***", spec("punctuation:no_comma")).strict()).isTrue();
    assertThat(check(" \u00a0\n", spec("punctuation:no_comma")).loose()).isFalse();
  }

  static List<String> hostile() {
    return List.of(
        "a".repeat(MEBIBYTE),
        "*".repeat(MEBIBYTE),
        "[".repeat(MEBIBYTE),
        "{\"a\":".repeat(MEBIBYTE / 5),
        "<<".repeat(MEBIBYTE / 2),
        "p.".repeat(MEBIBYTE / 2),
        ". ".repeat(MEBIBYTE / 2),
        "-\n".repeat(MEBIBYTE / 2),
        "* a".repeat(MEBIBYTE / 3),
        "A'S ".repeat(MEBIBYTE / 4),
        "day 1".repeat(MEBIBYTE / 5),
        " \n".repeat(MEBIBYTE / 2) + "x",
        "\ud83d".repeat(MEBIBYTE));
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void judgesAHugeAnswerByAllInstructions(String answer) {
    List<Followed> all = Instructions.grader().check(answer, everything());

    assertThat(all)
        .hasSize(25)
        .allSatisfy(one -> assertThat(one.loose() || !one.strict()).isTrue());
  }

  /** Each instruction there is, with some arguments. */
  private static GraderSpec everything() {
    Map<String, Object> values =
        Map.ofEntries(
            Map.entry("language", "sw"),
            Map.entry("keywords", List.of("a".repeat(100) + "b")),
            Map.entry("forbidden_words", List.of("a".repeat(100) + "b")),
            Map.entry("keyword", "a".repeat(100) + "b"),
            Map.entry("letter", "a"),
            Map.entry("postscript_marker", "P.P.S"),
            Map.entry("section_spliter", "day"),
            Map.entry("first_word", "day"),
            Map.entry("prompt_to_repeat", "a"),
            Map.entry("end_phrase", "b"));
    List<String> ids = List.copyOf(Instructions.registry().all().keySet());
    return spec(
        ids,
        ids.stream()
            .map(id -> Instructions.registry().all().get(id))
            .map(
                instruction ->
                    instruction.arguments().stream()
                        .map(argument -> argument.name())
                        .collect(
                            Collectors.toMap(
                                name -> name, name -> values.getOrDefault(name, some(name)))))
            .toList());
  }

  private static Object some(String name) {
    return name.toLowerCase(Locale.ROOT).contains("relation") ? "at least" : (Object) 1;
  }
}
