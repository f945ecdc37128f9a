package dev.arbiter.evaluation.personal.control;

import dev.arbiter.evaluation.grading.control.UngradableException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Looks for all kinds in one text. */
final class PersonalDataScan {

  /** UTF-16 units of a text; the work is some hundred steps for each. */
  static final int MAX_TEXT = 1 << 18;

  private final List<Detector> detectors;

  /**
   * A scan.
   *
   * @param countries ISO 3166-1 alpha-2 in capitals; none for the national numbers of all countries
   *     and for phone numbers that begin with +
   */
  PersonalDataScan(Collection<String> countries) {
    detectors =
        List.of(
            new SecretDetector(),
            new EmailDetector(),
            new IbanDetector(),
            new CreditCardDetector(),
            new NationalIdDetector(countries),
            new IpAddressDetector(),
            new BirthDateDetector(),
            new PhoneDetector(countries));
  }

  /**
   * All that is there, in the order of the text; no two overlap.
   *
   * @throws UngradableException when the text is too long
   */
  List<Sighting> of(String text) {
    if (text.length() > MAX_TEXT) {
      throw new UngradableException(
          "grade.personal-data.too-long", String.valueOf(text.length()), String.valueOf(MAX_TEXT));
    }
    NavigableMap<Integer, Sighting> taken = new TreeMap<>();
    for (Detector detector : detectors) {
      for (Sighting sighting : detector.find(text)) {
        if (isFree(taken, sighting)) {
          taken.put(sighting.start(), sighting);
        }
      }
    }
    return new ArrayList<>(taken.values());
  }

  private static boolean isFree(NavigableMap<Integer, Sighting> taken, Sighting sighting) {
    var before = taken.lowerEntry(sighting.end());
    return before == null || !before.getValue().overlaps(sighting);
  }
}
