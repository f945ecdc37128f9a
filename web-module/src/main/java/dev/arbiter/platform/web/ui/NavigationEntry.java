package dev.arbiter.platform.web.ui;

import dev.arbiter.platform.security.type.Permission;
import java.util.Objects;

/**
 * One entry of the sidebar.
 *
 * @param name what a page gives as {@code current}; its text is {@code nav.<name>}
 * @param page its address within the application
 * @param icon a symbol of {@code icons.svg}
 * @param permission who lacks it does not see the entry; null shows it to everybody
 */
public record NavigationEntry(
    Section section, String name, String page, String icon, Permission permission) {

  /** A part of the sidebar; its heading is {@code nav.section.<name in lower case>}. */
  public enum Section {
    WORK,
    OPERATION,
    MORE;

    /** Whether a heading stands above its entries. */
    public boolean isTitled() {
      return this == OPERATION;
    }
  }

  public NavigationEntry {
    Objects.requireNonNull(section, "section");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(page, "page");
    Objects.requireNonNull(icon, "icon");
  }
}
