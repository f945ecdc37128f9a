package dev.arbiter.evaluation.language.control;

import static dev.arbiter.evaluation.grading.control.Graders.grade;
import static dev.arbiter.evaluation.grading.control.Graders.passes;
import static dev.arbiter.evaluation.grading.control.Graders.problems;
import static dev.arbiter.evaluation.grading.control.Graders.spec;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.grading.api.GraderResult;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.grading.type.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;

class LanguageGraderTest {
  private static final GraderSpec GERMAN = spec("language", "languages", List.of("de"));
  private static final String SAID_IN_GERMAN =
      "Die Besprechung wurde auf Donnerstag verschoben, weil niemand Zeit hatte.";
  private static final String SAID_IN_FRENCH =
      "La réunion a été déplacée à jeudi parce que personne n'avait le temps.";

  @Test
  void saysTheLanguageAndHowSureItIs() {
    assertThat(grade(GERMAN, null, SAID_IN_GERMAN).passed()).isTrue();
    assertThat(grade(GERMAN, null, SAID_IN_GERMAN).message())
        .matches("The language is de \\(99\\.\\d % sure\\)\\.");
    assertThat(grade(GERMAN, null, SAID_IN_FRENCH).passed()).isFalse();
    assertThat(grade(GERMAN, null, SAID_IN_FRENCH).message())
        .matches("The language is fr \\(99\\.\\d % sure\\), asked for de\\.");
  }

  @Test
  void anyOfTheLanguagesWillDo() {
    GraderSpec swiss = spec("language", "languages", List.of("de", "fr", "it"));

    assertThat(passes(swiss, null, SAID_IN_GERMAN)).isTrue();
    assertThat(passes(swiss, null, SAID_IN_FRENCH)).isTrue();
    assertThat(passes(swiss, null, "The meeting was moved because nobody had time.")).isFalse();
  }

  @Test
  void aLanguageStandsForItsCountries() {
    String chinese = "会议推迟到星期四，因为大家都没有时间。请各位同事注意新的安排。";

    assertThat(passes(spec("language", "languages", List.of("zh")), null, chinese)).isTrue();
    assertThat(passes(spec("language", "languages", List.of("ZH-CN")), null, chinese)).isTrue();
    assertThat(passes(spec("language", "languages", List.of("zh-tw")), null, chinese)).isFalse();
  }

  @Test
  void aShortAnswerIsNotJudgedUnlessTheCaseSaysSo() {
    GraderResult result = grade(GERMAN, null, "42 Tage");

    assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(result.message())
        .isEqualTo(
            "The answer has 4 letters of prose, too few to tell its language; asked for de.");
    assertThat(passes(unsure("pass"), null, "OK")).isTrue();
    assertThat(grade(unsure("fail"), null, "OK").verdict()).isEqualTo(Verdict.FAILED);
    assertThat(grade(unsure("fail"), null, "").verdict()).isEqualTo(Verdict.FAILED);
  }

  @Test
  void aDoubtfulAnswerIsNotJudgedEither() {
    GraderSpec strict =
        spec("language", "languages", List.of("de"), "minLetters", 1, "confidence", "1");

    GraderResult result = grade(strict, null, "Restaurant Taxi Hotel");

    assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(result.message()).contains("% sure; asked for de.");
  }

  @Test
  void codeAndAddressesAreNoProse() {
    String answer =
        SAID_IN_GERMAN
            + "\n```java\n"
            + "public static void main(String[] arguments) { return; }\n".repeat(40)
            + "```\nhttps://example.org/the/meeting/was/moved/because/nobody/had/time\n";

    assertThat(passes(GERMAN, null, answer)).isTrue();
  }

  @Test
  void namesWhatIsWrongAtImport() {
    assertThat(problems(spec("language", "languages", List.of("german")), null))
        .singleElement()
        .asString()
        .startsWith(
            "/0/languages grader.language.unknown: The language \"german\" is none that can be told"
                + " apart. Languages: af, an, ar,");
    assertThat(problems(spec("language", "languages", List.of("de"), "confidence", 2), null))
        .containsExactly(
            "/0/confidence grader.threshold: The parameter \"confidence\" is over 0 and at most"
                + " 1.");
    assertThat(problems(spec("language"), null)).hasSize(1);
  }

  private static GraderSpec unsure(String what) {
    return spec("language", "languages", List.of("de"), "whenUnsure", what);
  }
}
