package dev.arbiter.analytics.statistics.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class BenjaminiHochbergTest {

  /** The 15 p-values of Benjamini and Hochberg 1995, section 3.2. */
  private static final double[] PUBLISHED = {
    .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .3240, .4262, .5719, .6528,
    .7590, 1
  };

  private static final double[] ADJUSTED = {
    .0015, .003, .0095, .035625, .0603, .063857, .063857, .0645, .0765, .486, .581182, .714875,
    .753231, .813214, 1
  };

  @Test
  void findsTheFourOfThePublishedExample() {
    double[] adjusted = BenjaminiHochberg.adjust(PUBLISHED);

    assertThat(adjusted).containsExactly(ADJUSTED, within(5e-7));
    assertThat(Arrays.stream(adjusted).filter(p -> p <= 0.05).count()).isEqualTo(4);
  }

  @Test
  void keepsTheOrderOfItsInput() {
    double[] shuffled = {.0459, .0001, 1, .0019};

    double[] adjusted = BenjaminiHochberg.adjust(shuffled);

    assertThat(adjusted).containsExactly(new double[] {.0612, .0004, 1, .0038}, within(1e-12));
    assertThat(shuffled).containsExactly(.0459, .0001, 1, .0019);
  }

  @Test
  void leavesASingleValueAndNoValueAlone() {
    assertThat(BenjaminiHochberg.adjust(new double[] {0.04})).containsExactly(0.04);
    assertThat(BenjaminiHochberg.adjust(new double[0])).isEmpty();
  }

  @Test
  void raisesTiesAlike() {
    assertThat(BenjaminiHochberg.adjust(new double[] {0.02, 0.02, 0.02}))
        .containsExactly(new double[] {0.02, 0.02, 0.02}, within(1e-15));
  }
}
