package dev.arbiter.server.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ListeningServicesTest {

  @Test
  void everyListenerListensOnANodeThatRunsAll() {
    assertThat(ListeningServices.idle("all")).isEmpty();
  }

  @Test
  void listenersOfMissingServicesListenWhereNobodySpeaks() {
    assertThat(ListeningServices.idle("tenancy, user , evaluation"))
        .containsOnlyKeys("arbiter.events.analytics.destination")
        .containsValue(ListeningServices.IDLE);
    assertThat(ListeningServices.idle("analytics")).containsOnlyKeys("arbiter.work.destination");
  }
}
