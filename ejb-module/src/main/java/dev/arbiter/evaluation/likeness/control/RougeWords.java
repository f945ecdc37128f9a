package dev.arbiter.evaluation.likeness.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words as Google's package rouge-score cuts them: lower case, everything but a to z and 0 to 9
 * separates; with stemming, words of more than three letters lose their endings.
 */
final class RougeWords {
  private static final int LONGEST_UNSTEMMED = 3;

  private RougeWords() {}

  static List<String> of(String text, boolean stem) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    String lower = text.toLowerCase(Locale.ROOT) + " ";
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
        word.append(c);
      } else if (!word.isEmpty()) {
        words.add(
            stem && word.length() > LONGEST_UNSTEMMED
                ? PorterStemmer.stem(word.toString())
                : word.toString());
        word.setLength(0);
      }
    }
    return words;
  }
}
