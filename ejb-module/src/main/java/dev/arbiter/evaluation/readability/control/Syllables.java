package dev.arbiter.evaluation.readability.control;

import java.util.Locale;

/**
 * Estimates the syllables of a word by its vowels: a run of vowels is one syllable, or as many as
 * it has sounds where a language speaks them apart. For English, silent endings are taken off. On
 * running text this errs by a few per cent; dictionaries err on what they do not hold.
 */
final class Syllables {
  private static final int LONGEST_RUN = 4;

  /** What is longer is no word, and the JDK takes the square of the time to fold some letters. */
  private static final int LONGEST_WORD = 100;

  /** Endings whose vowels are two syllables, or that have a syllable without a vowel. */
  private static final String[] APART_AT_END = {"ism", "isms", "dnt", "dea", "rea", "eeing"};

  private Syllables() {}

  /** At least 1; a number counts as one, for nobody knows how it is read. */
  static int count(String word, ReadingLanguage language) {
    String part = word.substring(0, Math.min(word.length(), LONGEST_WORD));
    String lower = letters(part.toLowerCase(Locale.ROOT));
    int count = language == ReadingLanguage.EN ? english(lower) : byRuns(lower, language);
    return Math.max(1, count);
  }

  private static String letters(String word) {
    StringBuilder letters = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      if (Character.isLetter(word.charAt(i)) || word.charAt(i) == '\'' || word.charAt(i) == '’') {
        letters.append(word.charAt(i) == '’' ? '\'' : word.charAt(i));
      }
    }
    return letters.toString();
  }

  private static int byRuns(String word, ReadingLanguage language) {
    String spoken = language == ReadingLanguage.FR ? withoutSilentE(word) : word;
    String plain =
        language == ReadingLanguage.FR || language == ReadingLanguage.ES
            ? spoken.replace("qu", "q").replace("gue", "ge").replace("gui", "gi")
            : spoken.replace("qu", "q");
    int count = 0;
    int at = 0;
    while (at < plain.length()) {
      if (language.isVowel(plain.charAt(at))) {
        count++;
        at = endOfSound(plain, at, language);
      } else {
        at++;
      }
    }
    return count;
  }

  /** French swallows an e at the end, also before the s of a plural and the nt of verbs. */
  private static String withoutSilentE(String word) {
    for (String ending : new String[] {"es", "e"}) {
      int stem = word.length() - ending.length();
      if (word.endsWith(ending) && stem > 1 && !ReadingLanguage.FR.isVowel(word.charAt(stem - 1))) {
        return word.substring(0, stem);
      }
    }
    return word;
  }

  private static int endOfSound(String word, int from, ReadingLanguage language) {
    int end = from + 1;
    while (end < word.length() && language.isVowel(word.charAt(end))) {
      end++;
    }
    for (int to = Math.min(end, from + LONGEST_RUN); to > from + 1; to--) {
      if (language.isOneSound(word.substring(from, to))) {
        return to;
      }
    }
    return from + 1;
  }

  private static int english(String raw) {
    String word = raw.endsWith("'s") ? raw.substring(0, raw.length() - 2) : raw;
    String plain = word.replace("'", "").replace("qu", "q");
    int count = 0;
    boolean within = false;
    for (int i = 0; i < plain.length(); i++) {
      boolean vowel =
          ReadingLanguage.EN.isVowel(plain.charAt(i)) && !(i == 0 && plain.charAt(0) == 'y');
      count += vowel && !within ? 1 : 0;
      within = vowel;
    }
    return count + spokenApart(plain) - silent(plain);
  }

  /** Vowels that stand together and are two syllables. */
  private static int spokenApart(String word) {
    int more = 0;
    for (String pair : new String[] {"ia", "io", "iu", "eo", "ua", "uou", "iet", "ying", "uing"}) {
      int at = word.indexOf(pair);
      if (at >= 0 && !isOneSyllable(word, at, pair)) {
        more++;
      }
    }
    for (String ending : APART_AT_END) {
      more += word.endsWith(ending) && word.length() > ending.length() ? 1 : 0;
    }
    return more + (word.startsWith("scien") || word.equals("being") ? 1 : 0);
  }

  /** In "nation", "special", "marriage", "people", "guard" and the like. */
  private static boolean isOneSyllable(String word, int at, String pair) {
    if (at == 0) {
      return false;
    }
    char before = word.charAt(at - 1);
    return switch (pair) {
      case "io", "ia" ->
          "tscgx".indexOf(before) >= 0
              || word.startsWith("iage", at)
              || before == 'l' && word.startsWith("ian", at);
      case "eo" -> word.startsWith("eopl", at) || before == 'g' || before == 'y';
      case "ua" -> "gq".indexOf(before) >= 0 || word.startsWith("uade", at);
      default -> false;
    };
  }

  private static int silent(String word) {
    if (word.endsWith("e")) {
      return isSyllabicL(word, word.length() - 1) || endsWithVowelBefore(word, 1)
          ? 0
          : silentOnce(word);
    }
    if (word.endsWith("es")) {
      return spokenEs(word) || isSyllabicL(word, word.length() - 2) || endsWithVowelBefore(word, 2)
          ? 0
          : silentOnce(word);
    }
    if (word.endsWith("ed")) {
      char before = word.length() > 2 ? word.charAt(word.length() - 3) : ' ';
      return before == 't' || before == 'd' || endsWithVowelBefore(word, 2) || isSyllabicLed(word)
          ? 0
          : silentOnce(word);
    }
    return innerSilent(word);
  }

  /** An e before an ending that begins with a consonant: "lovely", "movement", "something". */
  private static int innerSilent(String word) {
    for (String ending : new String[] {"ely", "eless", "ement", "eful", "eness"}) {
      int at = word.length() - ending.length();
      if (at > 1 && word.endsWith(ending) && !ReadingLanguage.EN.isVowel(word.charAt(at - 1))) {
        return 1;
      }
    }
    return 0;
  }

  private static int silentOnce(String word) {
    return word.length() > 2 ? 1 : 0;
  }

  private static boolean endsWithVowelBefore(String word, int ending) {
    int at = word.length() - ending - 1;
    return at >= 0 && ReadingLanguage.EN.isVowel(word.charAt(at));
  }

  /** "table", "little", but not "whole". */
  private static boolean isSyllabicL(String word, int e) {
    return e >= 2 && word.charAt(e - 1) == 'l' && !ReadingLanguage.EN.isVowel(word.charAt(e - 2));
  }

  private static boolean isSyllabicLed(String word) {
    return isSyllabicL(word, word.length() - 2);
  }

  private static boolean spokenEs(String word) {
    String stem = word.substring(0, word.length() - 2);
    return stem.endsWith("s")
        || stem.endsWith("z")
        || stem.endsWith("x")
        || stem.endsWith("c")
        || stem.endsWith("g")
        || stem.endsWith("sh")
        || stem.endsWith("ch");
  }
}
