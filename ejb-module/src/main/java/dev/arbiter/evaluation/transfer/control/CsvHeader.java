package dev.arbiter.evaluation.transfer.control;

import dev.arbiter.evaluation.grading.control.NearestName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The first row: which column is which field. */
final class CsvHeader {
  private static final int LONGEST_NAME = 100;
  private static final int SHORTEST_GUESSED = 4;

  private final List<String> names = new ArrayList<>();
  private final List<String> titles = new ArrayList<>();
  private final Map<String, String> fields;
  private final Set<String> known;
  private final Problems problems;
  private final long line;

  /**
   * @param fields what columns stand for by their titles; those that it does not name tell
   *     themselves
   */
  CsvHeader(CsvCells header, RowMapper<?> mapper, Map<String, String> fields, Problems problems) {
    this.fields = fields;
    this.known = mapper.knownFields();
    this.problems = problems;
    this.line = header.line();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < header.cells().size(); i++) {
      add(i, header.cells().get(i).strip(), seen);
    }
    checkMapping();
    for (String required : mapper.requiredFields()) {
      if (!names.contains(required) && !(required.equals("prompt") && names.contains("turns"))) {
        problems.add(line, null, required, "csv.header-missing", required);
      }
    }
  }

  /** The field of each column, or its title when it is metadata. */
  List<String> names() {
    return names;
  }

  /** The columns as the file names them. */
  List<String> titles() {
    return titles;
  }

  /** What a column stands for: a field, empty for metadata, or left out. */
  String fieldOf(int index) {
    String name = names.get(index);
    return name.equals(CsvColumns.LEFT_OUT) || known.contains(name) ? name : "";
  }

  private void checkMapping() {
    fields.forEach(
        (title, field) -> {
          if (!titles.contains(title)) {
            problems.add(line, null, title, "csv.mapped-missing", title);
          } else if (!field.isEmpty()
              && !field.equals(CsvColumns.LEFT_OUT)
              && !known.contains(field)) {
            problems.add(line, null, title, "csv.mapped-unknown", title, field);
          }
        });
  }

  private void add(int index, String name, Set<String> seen) {
    titles.add(name);
    String field = fields.get(name);
    if (CsvColumns.LEFT_OUT.equals(field)) {
      names.add(field);
    } else if (field == null || name.isEmpty()) {
      addAsNamed(index, name, seen);
    } else {
      String meant = field.isEmpty() ? name : field;
      if (!seen.add(meant)) {
        problems.add(line, null, name, "csv.header-duplicate", meant);
      }
      names.add(meant);
    }
  }

  private void addAsNamed(int index, String name, Set<String> seen) {
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
