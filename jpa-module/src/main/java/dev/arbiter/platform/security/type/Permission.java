package dev.arbiter.platform.security.type;

/** What a caller may do. Roles are sets of these; the wire name is lower case with a colon. */
public enum Permission {
  SUITE_READ,
  SUITE_EDIT,
  ASSISTANT_READ,
  ASSISTANT_EDIT,
  RUN_READ,
  RUN_START,
  /** Reads prompts' answers: always audited. */
  ANSWER_READ,
  /** Pastes answers of manual assistants. */
  ANSWER_GIVE,
  AUDIT_READ,
  /** Sees events that could not be handled, sends them again, discards them. */
  EVENT_MANAGE,
  /** Sees which nodes the installation has, which are nobody's in particular. */
  NODE_READ,
  ACCOUNT_MANAGE,
  TENANT_MANAGE;

  /** For example {@code suite:read}. */
  public String wireName() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', ':');
  }
}
