package dev.arbiter.evaluation.readability.control;

import dev.arbiter.evaluation.text.control.Prose;
import java.util.List;

/**
 * What formulas of readability count.
 *
 * @param sentences each heading and each point of a list counts as one at least
 * @param words runs between white space with a letter or a digit
 * @param letters letters and digits of all words
 * @param syllables of all words
 * @param longWords words of more than six letters or digits
 */
record TextCounts(long sentences, long words, long letters, long syllables, long longWords) {

  private static final int LONG = 6;

  static TextCounts of(String text, ReadingLanguage language) {
    long sentences = 0;
    long words = 0;
    long letters = 0;
    long syllables = 0;
    long longWords = 0;
    for (String block : Prose.blocks(text)) {
      List<String> found = Words.of(block);
      sentences += found.isEmpty() ? 0 : Math.max(1, Sentences.count(block, language));
      words += found.size();
      for (String word : found) {
        int length = (int) word.codePoints().filter(Character::isLetterOrDigit).count();
        letters += length;
        longWords += length > LONG ? 1 : 0;
        syllables += Syllables.count(word, language);
      }
    }
    return new TextCounts(sentences, words, letters, syllables, longWords);
  }

  double wordsPerSentence() {
    return (double) words / sentences;
  }

  double syllablesPerWord() {
    return (double) syllables / words;
  }
}
