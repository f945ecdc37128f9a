package dev.arbiter.user.token.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenTextTest {

  private static final String RANDOM = "zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ";
  private static final String TOKEN = "arb_" + RANDOM + "0mLq17";

  @Test
  void checksThePublishedVector() {
    assertThat(TokenText.check(RANDOM)).isEqualTo("0mLq17");
    assertThat(TokenText.isWellFormed(TOKEN)).isTrue();
  }

  @Test
  void makesWellFormedTokensThatDiffer() {
    String token = TokenText.make();

    assertThat(token).hasSize(40).startsWith("arb_").isNotEqualTo(TokenText.make());
    assertThat(TokenText.isWellFormed(token)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "arb_",
        "arb_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq18",
        "arb_zQWBuTSOoRi4A9spHcVY5ncnsDkxkK0mLq17",
        "arb_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq1",
        "arb_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17 ",
        "ARB_zQWBuTSOoRi4A9spHcVY5ncnsDkxkJ0mLq17",
        "arb_zQWBuTSOoRi4A9spHcVY5ncnsDkx'; --0mLq17"
      })
  void refusesNoiseWithoutAskingTheDatabase(String text) {
    assertThat(TokenText.isWellFormed(text)).isFalse();
  }

  @Test
  void keepsSha256() {
    assertThat(HexFormat.of().formatHex(TokenText.hash("abc")))
        .as("FIPS 180-2, B.1")
        .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }
}
