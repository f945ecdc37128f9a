package dev.arbiter.platform.contract.ui;

import java.util.List;

/**
 * A part of an address, or a header.
 *
 * @param place {@code path}, {@code query} or {@code header}
 * @param needed whether it must be there
 */
public record Parameter(String name, String place, Kind kind, boolean needed, String description) {

  private static final List<String> TRUTH = List.of("true", "false");

  /** Whether it may stand several times. */
  public boolean isMany() {
    return kind.many() == Kind.Many.LIST;
  }

  /** Whether it is not to be seen by whoever looks at the screen. */
  public boolean isSecret() {
    return name.endsWith("Secret");
  }

  /** What can be chosen; empty if anything can be typed. */
  public List<String> getChoices() {
    return kind.isTruth() ? TRUTH : kind.isChoice() ? kind.words() : List.of();
  }

  public boolean isTyped() {
    return getChoices().isEmpty();
  }
}
