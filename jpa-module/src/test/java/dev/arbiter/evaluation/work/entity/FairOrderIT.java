package dev.arbiter.evaluation.work.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.platform.database.entity.StoreFixture;
import java.util.List;
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
