package dev.arbiter.evaluation.personal.control;

/**
 * A place of a text that holds personal data.
 *
 * @param start first UTF-16 unit
 * @param end behind the last one
 */
record Sighting(PersonalDataKind kind, int start, int end) {

  boolean overlaps(Sighting other) {
    return start < other.end && other.start < end;
  }
}
