package dev.arbiter.evaluation.progress.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.progress.api.RunProgress;
import dev.arbiter.evaluation.progress.api.WatchedRuns;
import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.tenant.api.TenantScope;
import dev.arbiter.platform.time.MovableClock;
import jakarta.websocket.CloseReason.CloseCodes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

class ProgressFeedTest {

  private static final UUID RUN = new UUID(0, 1);
  private static final UUID OTHER = new UUID(0, 2);
  private static final Caller READER = Caller.system(UUID.randomUUID(), "reader", "correlation");

  private final Map<UUID, Map<UUID, RunProgress>> runs = new LinkedHashMap<>();
  private final List<List<UUID>> asked = new ArrayList<>();
  private final MovableClock clock = new MovableClock();
  private Caller bound;

  private final class Scope implements TenantScope {
    @Override
    public void run(Caller caller, Runnable work) {
      bound = caller;
      work.run();
    }

    @Override
    public <T> T call(Caller caller, Callable<T> work) throws Exception {
      bound = caller;
      return work.call();
    }
  }

  private final WatchedRuns watched =
      ids -> {
        asked.add(ids);
        Map<UUID, RunProgress> own = runs.getOrDefault(bound.tenantId(), Map.of());
        return ids.stream()
            .map(own::get)
            .flatMap(state -> Optional.ofNullable(state).stream())
            .toList();
      };

  private final ProgressFeed feed = new ProgressFeed(watched, new Scope(), clock);

  @Test
  void tellsAPageWhereItsRunStandsOnlyWhenItHasMovedOn() {
    OpenPage page = open(READER, Map.of(RUN, 3L));
    move(READER, RUN, 3);
    feed.tick();
    assertThat(page.received).isEmpty();

    move(READER, RUN, 4);
    feed.tick();
    page.got();
    feed.tick();

    assertThat(page.received)
        .containsExactly(
            "[{\"run\":\"00000000-0000-0000-0000-000000000001\",\"seq\":4,\"status\":\"RUNNING\","
                + "\"items\":10,\"done\":4,\"dead\":0}]");
  }

  @Test
  void aSlowPageGetsTheNewestStateInsteadOfAllOfThem() {
    OpenPage page = open(READER, Map.of(RUN, 0L));
    move(READER, RUN, 1);
    feed.tick();
    move(READER, RUN, 2);
    feed.tick();
    move(READER, RUN, 3);
    feed.tick();
    assertThat(page.received).hasSize(1);

    page.got();
    feed.tick();

    assertThat(page.received).hasSize(2);
    assertThat(page.received.get(1)).contains("\"seq\":3");
  }

  @Test
  void asksOnceForAllPagesOfATenant() {
    open(READER, Map.of(RUN, 0L));
    open(READER, Map.of(RUN, 0L, OTHER, 0L));

    feed.tick();

    assertThat(asked).containsExactly(List.of(RUN, OTHER));
  }

  @Test
  void aPageIsToldNothingOfAnotherTenant() {
    Caller stranger = Caller.system(UUID.randomUUID(), "stranger", "correlation");
    OpenPage page = open(stranger, Map.of(RUN, 0L));
    OpenPage own = open(READER, Map.of(RUN, 0L));
    move(READER, RUN, 1);

    feed.tick();

    assertThat(own.received).hasSize(1);
    assertThat(page.received).isEmpty();
  }

  @Test
  void forgetsRunsThatThePageDoesNotShowAnyMore() {
    OpenPage page = new OpenPage();
    ProgressFollower follower = feed.join(READER, page.session());
    follower.follow(Map.of(RUN, 0L));
    follower.follow(Map.of(OTHER, 0L));
    move(READER, RUN, 1);

    feed.tick();

    assertThat(page.received).isEmpty();
    assertThat(asked).containsExactly(List.of(OTHER));
  }

  @Test
  void speaksFromTimeToTimeSoThatNoProxyCutsTheLine() {
    OpenPage page = open(READER, Map.of(RUN, 0L));
    clock.pass(Duration.ofSeconds(21));

    feed.tick();

    assertThat(page.received).containsExactly("[]");
  }

  @Test
  void asksAPageToConnectAnewBeforeItsSessionMayBeOverUnnoticed() {
    OpenPage page = open(READER, Map.of());
    clock.pass(Duration.ofMinutes(5).plusSeconds(1));

    feed.tick();

    assertThat(page.closed.getCloseCode()).isEqualTo(CloseCodes.SERVICE_RESTART);
  }

  @Test
  void aTicketIsGoodOnceAndForAMomentOnly() {
    String ticket = feed.admit(READER);
    String late = feed.admit(READER);

    assertThat(feed.redeem(ticket)).hasValue(READER);
    assertThat(feed.redeem(ticket)).as("shown twice").isEmpty();
    assertThat(feed.redeem("guessed")).isEmpty();
    assertThat(feed.redeem(null)).isEmpty();
    clock.pass(Duration.ofSeconds(31));
    assertThat(feed.redeem(late)).isEmpty();
  }

  @Test
  void closesWhatCanNotBeReached() {
    OpenPage page = open(READER, Map.of(RUN, 0L));
    move(READER, RUN, 1);
    feed.tick();

    page.lost();

    assertThat(page.closed.getCloseCode()).isEqualTo(CloseCodes.GOING_AWAY);
  }

  private OpenPage open(Caller caller, Map<UUID, Long> known) {
    OpenPage page = new OpenPage();
    feed.join(caller, page.session()).follow(known);
    return page;
  }

  private void move(Caller owner, UUID run, long seq) {
    runs.computeIfAbsent(owner.tenantId(), tenant -> new LinkedHashMap<>())
        .put(run, new RunProgress(run, seq, RunStatus.RUNNING, 10, (int) seq, 0));
  }
}
