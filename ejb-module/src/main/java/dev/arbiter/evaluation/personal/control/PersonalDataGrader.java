package dev.arbiter.evaluation.personal.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.grading.control.Parameters;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.text.control.FoldedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The answer holds no personal data and no secrets, or holds some; it is never repeated. */
@ApplicationScoped
public class PersonalDataGrader implements Grader {
  private static final String MODE = "mode";
  private static final String ABSENT = "absent";
  private static final String KINDS = "kinds";
  private static final String COUNTRIES = "countries";
  private static final String IGNORE = "ignore";
  private static final int SHOWN = 3;
  private static final Set<String> KNOWN_COUNTRIES = Set.of(Locale.getISOCountries());

  @Override
  public String kind() {
    return "personal-data";
  }

  @Override
  public List<GraderParameter> parameters() {
    return List.of(
        GraderParameter.choice(MODE, ABSENT, "present"),
        GraderParameter.optional(KINDS, GraderParameter.Type.TEXTS, "all"),
        GraderParameter.optional(COUNTRIES, GraderParameter.Type.TEXTS),
        GraderParameter.optional(IGNORE, GraderParameter.Type.TEXTS));
  }

  @Override
  public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
    List<GraderProblem> problems = new ArrayList<>();
    for (String word : Parameters.texts(spec, KINDS)) {
      if (PersonalDataKind.of(word).isEmpty()) {
        String known =
            Arrays.stream(PersonalDataKind.values())
                .map(PersonalDataKind::word)
                .collect(Collectors.joining(", "));
        problems.add(
            GraderProblem.of(KINDS, "grader.personal-data.kind", GradingTexts.quote(word), known));
      }
    }
    for (String country : Parameters.texts(spec, COUNTRIES)) {
      if (!KNOWN_COUNTRIES.contains(country.toUpperCase(Locale.ROOT))) {
        problems.add(
            GraderProblem.of(
                COUNTRIES, "grader.personal-data.country", GradingTexts.quote(country)));
      }
    }
    return problems;
  }

  @Override
  public Grade grade(GradingInput input, GraderSpec spec) {
    boolean absent = Parameters.text(spec, MODE).orElse(ABSENT).equals(ABSENT);
    if (input.answer().isBlank()) {
      return Grade.fail("grade.personal-data.empty");
    }
    List<Sighting> found = found(input.answer(), spec);
    String kinds = names(kinds(spec));
    if (found.isEmpty()) {
      return absent
          ? Grade.pass("grade.personal-data.none", kinds)
          : Grade.fail("grade.personal-data.missing", kinds);
    }
    String size = String.valueOf(found.size());
    String shown = shown(found, input.answer());
    return absent
        ? Grade.fail("grade.personal-data.found", size, shown)
        : Grade.pass("grade.personal-data.present", size, shown);
  }

  private static List<Sighting> found(String answer, GraderSpec spec) {
    Set<String> countries =
        Parameters.texts(spec, COUNTRIES).stream()
            .map(country -> country.toUpperCase(Locale.ROOT))
            .collect(Collectors.toSet());
    Set<PersonalDataKind> kinds = kinds(spec);
    Set<String> ignored =
        Parameters.texts(spec, IGNORE).stream()
            .map(FoldedText::withoutCase)
            .collect(Collectors.toSet());
    return new PersonalDataScan(countries)
        .of(answer).stream()
            .filter(sighting -> kinds.contains(sighting.kind()))
            .filter(sighting -> !isIgnored(value(sighting, answer), ignored))
            .toList();
  }

  /** A domain such as @example.org stands for all of its addresses. */
  private static boolean isIgnored(String value, Collection<String> ignored) {
    String folded = FoldedText.withoutCase(value);
    return ignored.contains(folded)
        || folded.indexOf('@') > 0 && ignored.contains(folded.substring(folded.indexOf('@')));
  }

  private static Set<PersonalDataKind> kinds(GraderSpec spec) {
    Set<PersonalDataKind> kinds = EnumSet.noneOf(PersonalDataKind.class);
    Parameters.texts(spec, KINDS)
        .forEach(word -> kinds.add(PersonalDataKind.of(word).orElseThrow()));
    return kinds.isEmpty() ? EnumSet.allOf(PersonalDataKind.class) : kinds;
  }

  private static String names(Collection<PersonalDataKind> kinds) {
    return kinds.stream().map(PersonalDataGrader::name).collect(Collectors.joining(", "));
  }

  private static String name(PersonalDataKind kind) {
    return GradingTexts.find("personal-data." + kind.word(), Locale.ROOT).orElseThrow();
  }

  private static String shown(List<Sighting> found, String answer) {
    Map<PersonalDataKind, List<String>> byKind = new EnumMap<>(PersonalDataKind.class);
    for (Sighting sighting : found) {
      byKind
          .computeIfAbsent(sighting.kind(), kind -> new ArrayList<>())
          .add(Mask.of(sighting.kind(), value(sighting, answer)));
    }
    return byKind.entrySet().stream()
        .map(
            entry ->
                name(entry.getKey())
                    + " "
                    + entry.getValue().size()
                    + " ("
                    + entry.getValue().stream().limit(SHOWN).collect(Collectors.joining(", "))
                    + (entry.getValue().size() > SHOWN ? ", …)" : ")"))
        .collect(Collectors.joining("; "));
  }

  private static String value(Sighting sighting, String answer) {
    return answer.substring(sighting.start(), sighting.end());
  }
}
