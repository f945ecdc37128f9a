package dev.arbiter.platform.web.ui;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What a page says once, after a deed led to it.
 *
 * @param key of the bundle
 * @param values for its placeholders
 */
record Notice(String key, List<String> values) implements Serializable {

  Notice {
    Objects.requireNonNull(key, "key");
    values = List.copyOf(values);
  }

  static Notice of(String key, Object... values) {
    return new Notice(key, Arrays.stream(values).map(String::valueOf).toList());
  }
}
