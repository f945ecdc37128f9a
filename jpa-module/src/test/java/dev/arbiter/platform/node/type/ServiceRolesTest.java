package dev.arbiter.platform.node.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceRolesTest {

  @Test
  void aNameMeansBothPartsAndASuffixOne() {
    ServiceRoles roles = ServiceRoles.parse(" user, evaluation:web ,analytics:work");

    assertThat(roles.web()).containsExactlyInAnyOrder("user", "evaluation");
    assertThat(roles.work()).containsExactlyInAnyOrder("user", "analytics");
  }

  @Test
  void allMeansEachService() {
    assertThat(ServiceRoles.parse("all").web()).containsAll(ServiceRoles.SERVICES);
    assertThat(ServiceRoles.parse("all:web").work()).isEmpty();
    assertThat(ServiceRoles.parse("all:web,evaluation").work()).containsExactly("evaluation");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "evalution", "evaluation:", "evaluation:queue", "user,", "All"})
  void whatIsNotKnownIsRefused(String text) {
    assertThatThrownBy(() -> ServiceRoles.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("arbiter.services");
  }
}
