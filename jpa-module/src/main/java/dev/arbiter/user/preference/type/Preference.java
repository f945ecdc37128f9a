package dev.arbiter.user.preference.type;

import java.util.Locale;

/** Something that one person chose or saw. */
public enum Preference {
  /** When the tour was ended; an instant. */
  TOUR_SEEN,
  /** Up to when notifications were seen; an instant. */
  NEWS_SEEN;

  /** As the database has it, for example {@code tour-seen}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
