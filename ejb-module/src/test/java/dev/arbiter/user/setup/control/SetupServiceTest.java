package dev.arbiter.user.setup.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetupServiceTest {

  @ParameterizedTest
  @CsvSource({
    "Acme GmbH, acme-gmbh",
    "'  Élan & Söhne, Ltd. ', elan-sohne-ltd",
    "a, a",
    "'!!!', ''"
  })
  void makesASlugOfAName(String name, String slug) {
    assertThat(SetupService.slugOf(name)).isEqualTo(slug);
  }

  @ParameterizedTest
  @CsvSource({"62, 62", "63, 63", "64, 63"})
  void cutsASlugToSixtyThreeCharacters(int letters, int kept) {
    assertThat(SetupService.slugOf("a".repeat(letters))).hasSize(kept);
  }
}
