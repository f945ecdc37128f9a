package dev.arbiter.evaluation.search.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.search.api.Excerpt;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptsTest {

  @Test
  void wordsArePartedByWhatIsNoLetterOrDigit() {
    assertThat(Excerpts.words("  Urlaub-2026, \"über\" 7 Tage! "))
        .containsExactly("urlaub", "2026", "über", "7", "tage");
    assertThat(Excerpts.words("-- !! ")).isEmpty();
  }

  @Test
  void showsTheWordAsItIsWrittenThere() {
    assertThat(Excerpts.of("How many Days of leave?", List.of("days")))
        .isEqualTo(new Excerpt("How many ", "Days", " of leave?"));
  }

  @Test
  void findsABeginningButNotAnEnd() {
    assertThat(Excerpts.of("holidays and days", List.of("day")).before())
        .isEqualTo("holidays and ");
    assertThat(Excerpts.of("holidays only", List.of("days")))
        .isEqualTo(new Excerpt("", "", "holidays only"));
  }

  @Test
  void takesTheFirstOfTheWordsThatIsThere() {
    assertThat(Excerpts.of("leave and days", List.of("nothing", "days")).hit()).isEqualTo("days");
  }

  @Test
  void cutsLongTextsAroundTheWord() {
    Excerpt excerpt =
        Excerpts.of("x ".repeat(500) + "needle" + " y".repeat(500), List.of("needle"));
    assertThat(excerpt.before()).startsWith("…").hasSizeLessThan(70);
    assertThat(excerpt.hit()).isEqualTo("needle");
    assertThat(excerpt.after()).endsWith("…").hasSizeLessThan(150);
  }

  @Test
  void neverPartsACharacterInHalves() {
    String rockets = "\ud83d\ude80".repeat(200);
    for (String padding : List.of("", "a", "ab")) {
      Excerpt excerpt = Excerpts.of(rockets + padding + " needle " + rockets, List.of("needle"));
      String whole = excerpt.before() + excerpt.hit() + excerpt.after();
      assertThat(whole.codePoints()).noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
    }
  }

  @Test
  void bearsTextsThatAreNotThereOrGrowInLowerCase() {
    assertThat(Excerpts.of(null, List.of("a"))).isEqualTo(new Excerpt("", "", ""));
    assertThat(Excerpts.of("\u0130stanbul days", List.of("days")).before()).isNotNull();
  }
}
