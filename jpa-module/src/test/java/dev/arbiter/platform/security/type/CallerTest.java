package dev.arbiter.platform.security.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CallerTest {

  private static final UUID TENANT = UUID.fromString("0199aaaa-0000-7000-8000-00000000000a");

  @Test
  void mayWhatItsPermissionsSayAndNothingElse() {
    Caller viewer = person(TENANT, Set.of(Permission.RUN_READ));
    assertThat(EnumSet.allOf(Permission.class).stream().filter(viewer::may))
        .containsExactly(Permission.RUN_READ);
  }

  @Test
  void mayEverythingAsTheSystem() {
    Caller system = Caller.system(TENANT, "work", "correlation");
    assertThat(Permission.values()).allMatch(system::may);
  }

  @Test
  void keepsItsPermissionsWhenTheirSetChanges() {
    Set<Permission> given = EnumSet.of(Permission.RUN_READ);
    Caller caller = person(TENANT, given);
    given.add(Permission.TENANT_MANAGE);
    assertThat(caller.may(Permission.TENANT_MANAGE)).isFalse();
  }

  @Test
  void isNobodyWithoutATenant() {
    assertThatThrownBy(() -> person(null, Set.of())).isInstanceOf(NullPointerException.class);
  }

  @Test
  void isNoPersonWithoutAnAccount() {
    assertThatThrownBy(
            () -> new Caller(TENANT, null, Caller.Kind.PERSON, "a@b.example", Set.of(), "id"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Caller person(UUID tenant, Set<Permission> permissions) {
    UUID account = UUID.fromString("0199cccc-0000-7000-8000-00000000000c");
    return new Caller(
        tenant, account, Caller.Kind.PERSON, "ann@acme.example", permissions, "correlation");
  }
}
