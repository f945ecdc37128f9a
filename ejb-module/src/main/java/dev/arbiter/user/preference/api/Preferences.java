package dev.arbiter.user.preference.api;

import dev.arbiter.user.preference.type.Preference;
import java.util.Optional;

/** The caller's own preferences; the system has none. */
public interface Preferences {

  Optional<String> find(Preference name);

  /**
   * @param value at most 500 characters; null forgets it
   */
  void keep(Preference name, String value);
}
