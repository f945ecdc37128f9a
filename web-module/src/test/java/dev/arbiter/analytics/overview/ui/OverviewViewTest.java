package dev.arbiter.analytics.overview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.analytics.overview.api.Attention;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OverviewViewTest {

  private static final UUID RUN = new UUID(0, 1);
  private static final UUID BEFORE = new UUID(0, 2);

  private final OverviewView view = new OverviewView();

  @Test
  void aFallLeadsToBothRunsTheEarlierOneAsBaseline() {
    assertThat(view.behind(attention(Attention.Kind.FELL, RUN, BEFORE)))
        .isEqualTo("/compare.xhtml?run=" + BEFORE + "&with=" + RUN);
  }

  @Test
  void deadLettersLeadToTheirPage() {
    assertThat(view.behind(attention(Attention.Kind.EVENTS_DEAD, null, null)))
        .isEqualTo("/dead-letters.xhtml?show=events");
  }

  @ParameterizedTest
  @EnumSource(
      value = Attention.Kind.class,
      names = {"RUN_FAILED", "ITEMS_DEAD", "LOW_COVERAGE"})
  void whatConcernsARunLeadsToIt(Attention.Kind kind) {
    assertThat(view.behind(attention(kind, RUN, null))).contains(".xhtml?run=" + RUN);
  }

  @Test
  void aPostIsAskedForOpenCasesBeforeThePageIsRead() {
    assertThat(view.isOpenCases()).isFalse();
    assertThat(view.isLive()).isFalse();
  }

  private static Attention attention(Attention.Kind kind, UUID run, UUID since) {
    return new Attention(kind, run, "Suite", null, 1, 1, null, since, Instant.EPOCH);
  }
}
