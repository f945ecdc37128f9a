package dev.arbiter.evaluation.instruction.control;

import dev.arbiter.evaluation.text.control.Spaces;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The eight texts of which one has to follow for loose grading: the answer as it is, without its
 * first line, its last line and both, and each of these without asterisks.
 */
final class LooseVariants {

  private LooseVariants() {}

  /** Those that are not blank, the answer itself first, none twice. */
  static List<String> of(String answer) {
    int first = answer.indexOf('\n');
    int last = answer.lastIndexOf('\n');
    String withoutFirst = first < 0 ? "" : answer.substring(first + 1);
    String withoutLast = last < 0 ? "" : answer.substring(0, last);
    String withoutBoth = first == last ? "" : answer.substring(first + 1, last);
    Set<String> variants = new LinkedHashSet<>();
    add(variants, answer);
    for (String part : List.of(withoutFirst, withoutLast, withoutBoth)) {
      add(variants, Spaces.strip(part));
    }
    variants.removeIf(Spaces::isBlank);
    return List.copyOf(variants);
  }

  private static void add(Set<String> variants, String text) {
    variants.add(text);
    variants.add(text.replace("*", ""));
  }
}
