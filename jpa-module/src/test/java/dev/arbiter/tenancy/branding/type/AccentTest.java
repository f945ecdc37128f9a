package dev.arbiter.tenancy.branding.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccentTest {

  @Test
  void contrastIsThatOfWcagOnTheGroundThatShowsLeast() {
    // Black on the ground of light pages; its own soft shade, #e6e6e6, is darker still.
    assertThat(Accent.of("#000000").contrast()).isCloseTo(16.8, within(0.1));
    assertThat(Accent.of("#ffffff").contrast()).isCloseTo(1.0, within(0.1));
  }

  @Test
  void theProductsOwnColourCanBeRead() {
    assertThat(Accent.of("1D4ED8").hex()).isEqualTo("#1d4ed8");
    assertThat(Accent.of("#1d4ed8").isReadable()).isTrue();
    assertThat(Accent.of("#1d4ed8").readable().hex()).isEqualTo("#1d4ed8");
  }

  @Test
  void whatIsTooLightBecomesDarkerUntilItCanBeRead() {
    for (String light : List.of("#ffe600", "#ffffff", "#2196f3", "#ff6f61", "#9acd32")) {
      Accent accent = Accent.of(light);
      assertThat(accent.isReadable()).as(light).isFalse();
      assertThat(accent.readable().isReadable()).as(light).isTrue();
    }
  }

  @Test
  void anyColourCanBeReadOnDarkPages() {
    for (String any : List.of("#000000", "#1d4ed8", "#7f1d1d", "#ffffff", "#006400")) {
      Accent dark = Accent.of(any).onDark();
      assertThat(contrast(dark.hex(), "#171d2b")).as(any).isGreaterThanOrEqualTo(4.5);
      assertThat(contrast(dark.hex(), Accent.of(any).softOnDark().hex()))
          .as(any)
          .isGreaterThanOrEqualTo(4.4);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#12345", "#1234567", "red", "#12345g", "#123456;}body{", "##123456"})
  void whatIsNoColourIsRefused(String text) {
    assertThatThrownBy(() -> Accent.of(text)).isInstanceOf(IllegalArgumentException.class);
  }

  /** Written a second time, from the definition. */
  private static double contrast(String one, String other) {
    double a = luminance(one) + 0.05;
    double b = luminance(other) + 0.05;
    return a > b ? a / b : b / a;
  }

  private static double luminance(String hex) {
    double[] weights = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double s = Integer.parseInt(hex.substring(1 + 2 * i, 3 + 2 * i), 16) / 255.0;
      sum += weights[i] * (s <= 0.04045 ? s / 12.92 : Math.pow((s + 0.055) / 1.055, 2.4));
    }
    return sum;
  }
}
