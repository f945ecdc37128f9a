package dev.arbiter.evaluation.work.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.platform.database.entity.StoreFixture;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class FairOrderIT {

  @RegisterExtension static final StoreFixture DATABASE = new StoreFixture();

  private final RunFixture fixture = new RunFixture(DATABASE);

  @BeforeEach
  void makeSuite() {
    fixture.newTenant();
  }

  @Test
  void servesALateSmallTenantBeforeTheRestOfALargeOne() {
    UUID large = runOf(50, 5);
    assertThat(claimed(10)).containsOnly(large).hasSize(10);
    fixture.newTenantBeside();
    UUID small = runOf(2, 5);

    List<UUID> next = claimed(10);

    assertThat(next).filteredOn(small::equals).hasSize(2);
    assertThat(next.subList(0, 2)).containsOnly(small);
  }

  @Test
  void aTenantThatWasIdleForLongHasNoCreditFromThatTime() {
    UUID early = runOf(5, 5);
    assertThat(claimed(5)).containsOnly(early);
    UUID tenant = fixture.tenant;
    fixture.newTenantBeside();
    UUID busy = runOf(40, 5);
    assertThat(claimed(30)).containsOnly(busy);

    fixture.tenant = tenant;
    UUID again = runOf(20, 5);

    assertThat(claimed(20)).filteredOn(again::equals).hasSizeBetween(10, 15);
  }

  @Test
  void aHigherPriorityGoesFirstWhoeverHasHowMuch() {
    UUID usual = runOf(10, 5);
    fixture.newTenantBeside();
    UUID later = runOf(10, 9);
    fixture.newTenantBeside();
    UUID urgent = runOf(10, 0);

    assertThat(claimed(10)).containsOnly(urgent);
    assertThat(claimed(10)).containsOnly(usual);
    assertThat(claimed(10)).containsOnly(later);
  }

  @Test
  void sharesOneClaimBetweenTenantsByTheQuantum() {
    UUID first = runOf(20, 5);
    fixture.newTenantBeside();
    UUID second = runOf(20, 5);

    List<UUID> runs = claimed(20);

    assertThat(runs).filteredOn(first::equals).hasSize(10);
    assertThat(runs).filteredOn(second::equals).hasSize(10);
  }

  /** Were the large one absent, 200 items would be all; beside it stands for one tenant more. */
  @Test
  void smallTenantsFinishAsIfTheLargeOneWereJustOneMoreOfThem() {
    UUID large = runOf(300, 5);
    assertThat(claimed(50)).containsOnly(large);
    Set<UUID> small = new HashSet<>();
    for (int i = 0; i < 20; i++) {
      fixture.newTenantBeside();
      small.add(runOf(10, 5));
    }

    int served = 0;
    int beside = 0;
    while (served < 200) {
      List<UUID> runs = claimed(RunFixture.QUANTUM);
      served += (int) runs.stream().filter(small::contains).count();
      beside += (int) runs.stream().filter(large::equals).count();
    }

    assertThat(beside).isBetween(1, 10 + 2 * RunFixture.QUANTUM);
  }

  /** The bound of start-time fair queueing: of two that wait, each may be a turn ahead. */
  @Test
  void tenantsThatWaitAreServedAlikeAtEveryMoment() {
    Map<UUID, Integer> waiting = new LinkedHashMap<>();
    UUID early = runOf(90, 5);
    waiting.put(early, 90 - claimed(30).size());
    for (int items : new int[] {3, 20, 7, 11, 40, 5, 16}) {
      fixture.newTenantBeside();
      waiting.put(runOf(items, 5), items);
    }

    Map<UUID, Integer> served = new HashMap<>();
    List<UUID> batch = claimed(17);
    while (!batch.isEmpty()) {
      for (UUID run : batch) {
        served.merge(run, 1, Integer::sum);
        assertThat(spread(waiting, served)).isLessThanOrEqualTo(2 * RunFixture.QUANTUM);
      }
      batch = claimed(17);
    }

    assertThat(served).isEqualTo(waiting);
  }

  /** How far apart those are that have something left. */
  private static int spread(Map<UUID, Integer> waiting, Map<UUID, Integer> served) {
    IntSummaryStatistics counts =
        waiting.entrySet().stream()
            .filter(run -> served.getOrDefault(run.getKey(), 0) < run.getValue())
            .mapToInt(run -> served.getOrDefault(run.getKey(), 0))
            .summaryStatistics();
    return counts.getCount() == 0 ? 0 : counts.getMax() - counts.getMin();
  }

  /** A prepared run of a suite of as many cases. */
  private UUID runOf(int items, int priority) {
    fixture.newSuite();
    fixture.publish(IntStream.range(0, items).mapToObj(i -> "k" + i + "=1").toArray(String[]::new));
    UUID run = fixture.startRun(priority, fixture.recording("k0"));
    fixture.prepare(run);
    return run;
  }

  private List<UUID> claimed(int limit) {
    return fixture.claim(UUID.randomUUID(), limit).stream().map(ItemKey::runId).toList();
  }
}
