package dev.arbiter.platform.contract.ui;

import java.util.List;

/**
 * What is sent, or comes back.
 *
 * @param type a media type
 * @param fields of its object, or of each object of its list; empty if it has none
 * @param example as it would be sent
 */
public record Body(String type, Kind kind, List<Field> fields, String example) {

  public Body {
    fields = List.copyOf(fields);
  }
}
