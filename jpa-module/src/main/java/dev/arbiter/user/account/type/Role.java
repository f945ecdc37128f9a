package dev.arbiter.user.account.type;

import dev.arbiter.platform.security.type.Permission;
import java.util.EnumSet;
import java.util.Set;

/** The built-in roles of an account. */
public enum Role {
  OWNER(EnumSet.allOf(Permission.class)),
  EVALUATOR(
      EnumSet.of(
          Permission.SUITE_READ,
          Permission.SUITE_EDIT,
          Permission.ASSISTANT_READ,
          Permission.ASSISTANT_EDIT,
          Permission.RUN_READ,
          Permission.RUN_START,
          Permission.ANSWER_READ,
          Permission.ANSWER_GIVE)),
  VIEWER(EnumSet.of(Permission.SUITE_READ, Permission.ASSISTANT_READ, Permission.RUN_READ));

  private final Set<Permission> permissions;

  Role(Set<Permission> permissions) {
    this.permissions = Set.copyOf(permissions);
  }

  public Set<Permission> permissions() {
    return permissions;
  }
}
