package dev.arbiter.evaluation.language.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileLanguageDetectorTest {
  private static final ProfileLanguageDetector DETECTOR = new ProfileLanguageDetector();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          en | The meeting was moved to Thursday because nobody had time.
          en | THE MEETING WAS MOVED TO THURSDAY BECAUSE NOBODY HAD TIME.
          de | Die Besprechung wurde auf Donnerstag verschoben, weil niemand Zeit hatte.
          fr | La réunion a été déplacée à jeudi parce que personne n'avait le temps.
          ru | Встречу перенесли на четверг, потому что ни у кого не было времени.
          bg | Срещата беше преместена за четвъртък, защото никой нямаше време.
          ar | تم تأجيل الاجتماع إلى يوم الخميس لأنه لم يكن لدى أحد وقت.
          fa | جلسه به پنجشنبه موکول شد چون هیچ کس وقت نداشت.
          zh-cn | 会议推迟到星期四，因为大家都没有时间。
          """)
  void tellsTheLanguage(String language, String text) {
    assertThat(DETECTOR.detect(text)).contains(language);
    assertThat(DETECTOR.languages()).contains(language);
  }

  @Test
  void tellsNothingOfATextWithoutLetters() {
    assertThat(DETECTOR.detect("")).isEmpty();
    assertThat(DETECTOR.detect("1 + 1 = 2 😀")).isEmpty();
  }

  @Test
  void tellsTheSameEveryTime() {
    Set<Optional<String>> found = new HashSet<>();
    for (int i = 0; i < 50; i++) {
      found.add(DETECTOR.detect("inscriptions"));
    }

    assertThat(found).hasSize(1);
  }

  @Test
  void looksAtTheBeginningOfALongText() {
    String english = "nobody had time for the meeting. ".repeat(400);

    assertThat(english.length()).isGreaterThan(ProfileLanguageDetector.MAX_CHARACTERS);
    assertThat(DETECTOR.detect(english + "niemand hatte Zeit. ".repeat(4_000))).contains("en");
  }
}
