package dev.arbiter.evaluation.transfer.control;

import dev.arbiter.evaluation.grading.control.NearestName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The first row: which column is which field. */
final class CsvHeader {
  private static final int LONGEST_NAME = 100;
  private static final int SHORTEST_GUESSED = 4;

  private final List<String> names = new ArrayList<>();
  private final Set<String> known;
  private final Problems problems;
  private final long line;

  CsvHeader(CsvCells header, RowMapper<?> mapper, Problems problems) {
    this.known = mapper.knownFields();
    this.problems = problems;
    this.line = header.line();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < header.cells().size(); i++) {
      add(i, header.cells().get(i).strip(), seen);
    }
    for (String required : mapper.requiredFields()) {
      if (!names.contains(required) && !(required.equals("prompt") && names.contains("turns"))) {
        problems.add(line, null, required, "csv.header-missing", required);
      }
    }
  }

  List<String> names() {
    return names;
  }

  private void add(int index, String name, Set<String> seen) {
    int number = index + 1;
    String shown = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    Optional<String> field = known.stream().filter(k -> plain(k).equals(plain(name))).findFirst();
    if (name.isEmpty()) {
      problems.add(line, null, null, "csv.header-blank", String.valueOf(number));
    } else if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
      problems.add(line, null, null, "csv.header-bad", String.valueOf(number));
    } else if (CsvValues.isFormula(name) || CsvValues.isSpreadsheetError(name)) {
      problems.add(line, null, shown, "csv.formula", shown, shown);
    } else if (!seen.add(field.orElse(name))) {
      problems.add(line, null, shown, "csv.header-duplicate", shown);
    } else if (field.isEmpty()) {
      near(name)
          .ifPresent(meant -> problems.add(line, null, shown, "csv.header-near", shown, meant));
    }
    names.add(field.orElse(name));
  }

  /** Letter case, blanks, hyphens and underscores do not matter in names. */
  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[ _-]", "");
  }

  private Optional<String> near(String name) {
    return known.stream()
        .filter(field -> field.length() >= SHORTEST_GUESSED)
        .filter(field -> NearestName.distance(plain(name), plain(field)) == 1)
        .findFirst();
  }
}
