package dev.arbiter.evaluation.instruction.control;

import static dev.arbiter.evaluation.instruction.control.Instructions.follows;
import static dev.arbiter.evaluation.instruction.control.Instructions.spec;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.grading.type.GraderSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Instructions on the form of a text and on its parts. */
class FormInstructionsTest {

  @Test
  void placeholdersStandInBracketsOnOneLine() {
    GraderSpec spec = spec("detectable_content:number_placeholders", "num_placeholders", 2);

    assertThat(follows("[name], [größe]", spec)).isTrue();
    assertThat(follows("[name] [not\nclosed]", spec)).isFalse();
    assertThat(follows("[a [b] ]", spec)).isFalse();
    assertThat(follows("[", spec)).isFalse();
    assertThat(follows("", spec)).isFalse();
  }

  @Test
  void postscriptHasItsMarker() {
    assertThat(follows("Bye.\r\n\r\np. s. I forgot", postscript("P.S."))).isTrue();
    assertThat(follows("Bye. PS I forgot", postscript("P.S."))).isFalse();
    assertThat(follows("Bye.\nP.P.S I forgot", postscript("P.P.S"))).isTrue();
    assertThat(follows("Bye.\nP.S. I forgot", postscript("P.P.S"))).isFalse();
    assertThat(follows("Tschüss. nb: vergessen", postscript("NB:"))).isTrue();
    assertThat(follows("p.p.", postscript("P.P.S"))).isFalse();
    assertThat(follows("", postscript("P.S."))).isFalse();
  }

  private static GraderSpec postscript(String marker) {
    return spec("detectable_content:postscript", "postscript_marker", marker);
  }

  @Test
  void bulletsAreCountedExactly() {
    GraderSpec two = spec("detectable_format:number_bullet_lists", "num_bullets", 2);

    assertThat(follows("List:\r\n* one\r\n  - zwölf", two)).isTrue();
    assertThat(follows("* one\n* two\n* three", two)).isFalse();
    assertThat(follows("* one\n**bold**\n- two", two)).isTrue();
    assertThat(follows("*\n* the text of the first\n- two", two)).isTrue();
    assertThat(follows("* one\n*", two)).isFalse();
    assertThat(follows("none", spec("detectable_format:number_bullet_lists", "num_bullets", 0)))
        .isTrue();
    assertThat(follows("", spec("detectable_format:number_bullet_lists", "num_bullets", 0)))
        .isFalse();
  }

  @Test
  void constrainedResponseIsOneOfThree() {
    GraderSpec spec = spec("detectable_format:constrained_response");

    assertThat(follows("\r\nMy answer is maybe.\r\n", spec)).isTrue();
    assertThat(follows("My answer is no!", spec)).isFalse();
    assertThat(follows("Мой ответ да.", spec)).isFalse();
    assertThat(follows("", spec)).isFalse();
  }

  @Test
  void highlightsAreSingleOrDouble() {
    GraderSpec two = spec("detectable_format:number_highlighted_sections", "num_highlights", 2);

    assertThat(follows("*één* and **two**", two)).isTrue();
    assertThat(follows("**one** two*", two)).as("one pair, one mark").isFalse();
    assertThat(follows("** ** and * *", two)).as("nothing between").isFalse();
    assertThat(follows("*one\r\ntwo* *three*", two)).as("not over lines").isFalse();
    assertThat(follows("", two)).isFalse();
  }

  @Test
  void sectionsHaveTheWordAndANumber() {
    GraderSpec two =
        spec("detectable_format:multiple_sections", "section_spliter", "Teil Ö", "num_sections", 2);

    assertThat(follows("Teil Ö 1\r\na\r\nTeil Ö2\r\nb", two)).isTrue();
    assertThat(follows("Teil Ö 1 Teil Ö  2", two)).as("two spaces").isFalse();
    assertThat(follows("teil ö 1 teil ö 2", two)).as("the letter case counts").isFalse();
    assertThat(follows("Teil Ö", two)).isFalse();
    assertThat(follows("", two)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": [1, \"ü\"]}",
        "```json\r\n{\"a\": 1}\r\n```",
        "```\n[]\n```",
        "\"text\"",
        "42",
        "{\"a\": 1, \"a\": 2}"
      })
  void jsonMayStandInAFence(String answer) {
    assertThat(follows(answer, spec("detectable_format:json_format"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "```json```",
        "Here it is: {}",
        "{\"a\": 1",
        "{} {}",
        "{'a': 1}",
        "[1,]",
        "{\"a\": 1}}",
        "{\"a\": NaN}",
        "```xml\n<a/>\n```"
      })
  void anythingElseIsNoJson(String answer) {
    assertThat(follows(answer, spec("detectable_format:json_format"))).isFalse();
  }

  @Test
  void titleStandsInDoubleAngularBrackets() {
    GraderSpec spec = spec("detectable_format:title");

    assertThat(follows("<<Ода к радости>>\r\ntext", spec)).isTrue();
    assertThat(follows("<title>", spec)).isFalse();
    assertThat(follows("<< >>", spec)).isFalse();
    assertThat(follows("<<>>", spec)).isFalse();
    assertThat(follows("<<a\nb>>", spec)).isFalse();
    assertThat(follows("", spec)).isFalse();
  }

  @Test
  void twoResponsesDifferAndNoneIsEmpty() {
    GraderSpec spec = spec("combination:two_responses");

    assertThat(follows("one\r\n******\r\nдва", spec)).isTrue();
    assertThat(follows("******one******two******", spec)).as("marks at both ends").isTrue();
    assertThat(follows("one\n******\none\r\n", spec)).isFalse();
    assertThat(follows("one******\n******two", spec)).isFalse();
    assertThat(follows("one******two******three", spec)).isFalse();
    assertThat(follows("one *** two", spec)).isFalse();
    assertThat(follows("", spec)).isFalse();
  }

  @Test
  void promptIsRepeatedFirst() {
    GraderSpec spec = spec("combination:repeat_prompt", "prompt_to_repeat", " Was ist ÖL?\n");

    assertThat(follows("\r\n was ist öl? Ein Fett.", spec)).isTrue();
    assertThat(follows("Sure. Was ist Öl? Ein Fett.", spec)).isFalse();
    assertThat(follows("", spec)).isFalse();
  }

  @Test
  void endPhraseIsTheEnd() {
    GraderSpec spec = spec("startend:end_checker", "end_phrase", "Noch Fragen? ÄÖ");

    assertThat(follows("Text. noch fragen? äö\r\n", spec)).isTrue();
    assertThat(follows("\"Text. Noch Fragen? ÄÖ\"", spec)).isTrue();
    assertThat(follows("Noch Fragen? ÄÖ.", spec)).isFalse();
    assertThat(follows("", spec)).isFalse();
  }

  @Test
  void quotationWrapsTheWhole() {
    GraderSpec spec = spec("startend:quotation");

    assertThat(follows(" \"one\r\ndeux é\"\r\n", spec)).isTrue();
    assertThat(follows("“one”", spec)).as("curly ones are not asked for").isFalse();
    assertThat(follows("\"", spec)).isFalse();
    assertThat(follows("\"one\" two", spec)).isFalse();
    assertThat(follows("", spec)).isFalse();
  }
}
