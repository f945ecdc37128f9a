package dev.arbiter.server.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdleListenersTest {
  private static final String WORK = "arbiter.work.destination";

  @Test
  void aNodeThatOnlyAnswersHearsNoTickets() {
    assertThat(ListeningServices.idle("tenancy,user,evaluation:web,analytics"))
        .containsOnlyKeys(WORK)
        .containsValue(ListeningServices.IDLE);
    assertThat(ListeningServices.idle("all:web")).containsKey(WORK);
  }

  @Test
  void aNodeThatOnlyWorksHearsThem() {
    assertThat(ListeningServices.idle("evaluation:work")).doesNotContainKey(WORK);
    assertThat(ListeningServices.idle("all:work")).isEmpty();
  }
}
