package dev.arbiter.platform.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CursorTrailTest {

  @Test
  void walksBackThePagesThatItWalkedForward() {
    String onThird = CursorTrail.of(CursorTrail.of(null).with(null).text()).with("b").text();
    CursorTrail back = CursorTrail.of(onThird);
    assertThat(back.last()).isEqualTo("b");
    assertThat(back.withoutLast().last()).isNull();
    assertThat(back.withoutLast().withoutLast().text()).isNull();
  }

  @Test
  void forgetsTheOldestPagesOfALongWalk() {
    CursorTrail trail = CursorTrail.of(null);
    for (int page = 0; page < 100; page++) {
      trail = trail.with("c" + page);
    }
    assertThat(trail.cursors()).hasSize(15).endsWith("c99");
  }

  @Test
  void arrivesAtTheFirstPageWithoutATrail() {
    assertThat(CursorTrail.of(" ").last()).isNull();
    assertThat(CursorTrail.of("...").withoutLast().text()).isNull();
  }
}
