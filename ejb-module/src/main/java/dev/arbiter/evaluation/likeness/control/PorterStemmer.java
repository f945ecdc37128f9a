package dev.arbiter.evaluation.likeness.control;

import java.util.List;

/**
 * Porter's stemmer for English (M. F. Porter, "An algorithm for suffix stripping", 1980), as
 * published, without later changes. The names of the steps are the paper's.
 */
final class PorterStemmer {

  /**
   * An ending and what stands for it. Of a table only the rule with the longest ending that fits is
   * tried.
   */
  private record Rule(String ending, String substitute) {}

  private static final List<Rule> STEP_2 =
      rules(
          "ational ate, tional tion, enci ence, anci ance, izer ize, abli able, alli al, entli ent,"
              + " eli e, ousli ous, ization ize, ation ate, ator ate, alism al, iveness ive,"
              + " fulness ful, ousness ous, aliti al, iviti ive, biliti ble");
  private static final List<Rule> STEP_3 =
      rules("icate ic, ative -, alize al, iciti ic, ical ic, ful -, ness -");
  private static final List<Rule> STEP_4 =
      rules(
          "al -, ance -, ence -, er -, ic -, able -, ible -, ant -, ement -, ment -, ent -, ion -,"
              + " ou -, ism -, ate -, iti -, ous -, ive -, ize -");

  private PorterStemmer() {}

  private static List<Rule> rules(String table) {
    return List.of(table.split(", ")).stream()
        .map(rule -> rule.split(" "))
        .map(parts -> new Rule(parts[0], parts[1].equals("-") ? "" : parts[1]))
        .toList();
  }

  /**
   * The stem of a word.
   *
   * @param word in lower case
   */
  static String stem(String word) {
    if (word.length() < 3) {
      return word;
    }
    String stem = step1c(step1b(step1a(word)));
    stem = replaced(stem, STEP_2, 0);
    stem = replaced(stem, STEP_3, 0);
    stem = replaced(stem, STEP_4, 1);
    return step5(stem);
  }

  private static String step1a(String word) {
    if (word.endsWith("sses") || word.endsWith("ies")) {
      return cut(word, 2);
    }
    return word.endsWith("s") && !word.endsWith("ss") ? cut(word, 1) : word;
  }

  private static String step1b(String word) {
    if (word.endsWith("eed")) {
      return measure(cut(word, 3)) > 0 ? cut(word, 1) : word;
    }
    int ending = word.endsWith("ed") ? 2 : word.endsWith("ing") ? 3 : 0;
    String stem = cut(word, ending);
    if (ending == 0 || !hasVowel(stem)) {
      return word;
    }
    if (stem.endsWith("at") || stem.endsWith("bl") || stem.endsWith("iz")) {
      return stem + "e";
    }
    if (endsInDouble(stem)) {
      return "lsz".indexOf(last(stem)) >= 0 ? stem : cut(stem, 1);
    }
    return measure(stem) == 1 && endsInShort(stem) ? stem + "e" : stem;
  }

  private static String step1c(String word) {
    return word.endsWith("y") && hasVowel(cut(word, 1)) ? cut(word, 1) + "i" : word;
  }

  private static String replaced(String word, List<Rule> rules, int least) {
    Rule longest = null;
    for (Rule rule : rules) {
      if (word.endsWith(rule.ending())
          && (longest == null || rule.ending().length() > longest.ending().length())) {
        longest = rule;
      }
    }
    if (longest == null) {
      return word;
    }
    String stem = cut(word, longest.ending().length());
    boolean kept =
        longest.ending().equals("ion") && (stem.isEmpty() || "st".indexOf(last(stem)) < 0);
    return measure(stem) > least && !kept ? stem + longest.substitute() : word;
  }

  private static String step5(String word) {
    String result = word;
    if (word.endsWith("e")) {
      String stem = cut(word, 1);
      int measure = measure(stem);
      if (measure > 1 || measure == 1 && !endsInShort(stem)) {
        result = stem;
      }
    }
    return measure(result) > 1 && endsInDouble(result) && last(result) == 'l'
        ? cut(result, 1)
        : result;
  }

  private static String cut(String word, int count) {
    return word.substring(0, word.length() - count);
  }

  private static char last(String word) {
    return word.charAt(word.length() - 1);
  }

  /** A y is a consonant at the beginning and after a vowel, so a run of them alternates. */
  private static boolean isConsonant(String word, int i) {
    int start = i;
    while (start > 0 && word.charAt(start) == 'y') {
      start--;
    }
    boolean first = word.charAt(start) == 'y' || "aeiou".indexOf(word.charAt(start)) < 0;
    return first == ((i - start) % 2 == 0);
  }

  /** How often a vowel is followed by a consonant. */
  private static int measure(String stem) {
    int measure = 0;
    boolean vowel = false;
    for (int i = 0; i < stem.length(); i++) {
      boolean consonant = isConsonant(stem, i);
      if (consonant && vowel) {
        measure++;
      }
      vowel = !consonant;
    }
    return measure;
  }

  private static boolean hasVowel(String stem) {
    for (int i = 0; i < stem.length(); i++) {
      if (!isConsonant(stem, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean endsInDouble(String word) {
    int end = word.length() - 1;
    return end > 0 && word.charAt(end) == word.charAt(end - 1) && isConsonant(word, end);
  }

  /** Consonant, vowel, consonant, the last of which is not w, x or y. */
  private static boolean endsInShort(String word) {
    int end = word.length() - 1;
    return end >= 2
        && isConsonant(word, end)
        && !isConsonant(word, end - 1)
        && isConsonant(word, end - 2)
        && "wxy".indexOf(word.charAt(end)) < 0;
  }
}
