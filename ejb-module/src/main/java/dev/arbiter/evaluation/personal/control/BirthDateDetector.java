package dev.arbiter.evaluation.personal.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds dates that the text calls somebody's birth; a date alone says nothing about anybody. */
final class BirthDateDetector implements Detector {
  private static final Set<String> WORDS =
      Set.of(
          "born",
          "birth",
          "birthdate",
          "birthday",
          "dob",
          "d.o.b",
          "geboren",
          "geb",
          "geburtsdatum",
          "geburtstag",
          "né",
          "née",
          "naissance",
          "nacimiento",
          "nacido",
          "nacida",
          "nació",
          "nascita",
          "nato",
          "nata",
          "geboortedatum",
          "nascimento",
          "nascido",
          "nascida",
          "urodzenia",
          "urodzony",
          "urodzona",
          "född",
          "født");

  @Override
  public List<Sighting> find(String text) {
    List<Sighting> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = Character.isLetterOrDigit(Shape.at(text, at - 1)) ? -1 : DateForm.end(text, at);
      if (end > 0 && Context.says(text, at, WORDS)) {
        found.add(new Sighting(PersonalDataKind.BIRTH_DATE, at, end));
      }
      at = Math.max(at + 1, end);
    }
    return found;
  }
}
