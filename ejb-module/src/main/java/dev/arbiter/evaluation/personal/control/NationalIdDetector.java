package dev.arbiter.evaluation.personal.control;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/** Finds the national numbers of some countries. */
final class NationalIdDetector implements Detector {
  private final List<NationalId> ids;

  /**
   * A detector.
   *
   * @param countries ISO 3166-1 alpha-2; all when empty
   */
  NationalIdDetector(Collection<String> countries) {
    ids =
        Arrays.stream(NationalId.values())
            .filter(id -> countries.isEmpty() || countries.contains(id.country()))
            .toList();
  }

  @Override
  public List<Sighting> find(String text) {
    List<Sighting> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = Character.isLetterOrDigit(Shape.at(text, at - 1)) ? -1 : end(text, at);
      if (end > 0) {
        found.add(new Sighting(PersonalDataKind.NATIONAL_ID, at, end));
        at = end;
      } else {
        at++;
      }
    }
    return found;
  }

  private int end(String text, int start) {
    char first = text.charAt(start);
    if (!Shape.isDigit(first) && !Shape.isLetter(first)) {
      return -1;
    }
    return ids.stream()
        .mapToInt(id -> id.end(text, start))
        .filter(end -> end > 0)
        .findFirst()
        .orElse(-1);
  }
}
