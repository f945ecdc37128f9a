package dev.arbiter.evaluation.readability.control;

/**
 * The formulas, each as it was published.
 *
 * <ul>
 *   <li>Flesch reading ease: R. Flesch, A new readability yardstick, J. Appl. Psychol. 32 (1948);
 *       German: T. Amstad, Wie verständlich sind unsere Zeitungen?, Zürich 1978; Spanish: F.
 *       Szigriszt Pazos, Madrid 1993; French: L. Kandel and A. Moles, 1958; Italian: V. Franchina
 *       and R. Vacca, 1986; Dutch: W. H. Douma, 1960.
 *   <li>Flesch-Kincaid grade level: J. P. Kincaid et al., Research Branch Report 8-75, 1975.
 *   <li>LIX: C. H. Björnsson, Läsbarhet, 1968.
 *   <li>Gulpease: P. Lucisano and M. E. Piemontese, Scuola e città 39 (1988).
 * </ul>
 */
enum ReadingFormula {
  FLESCH("flesch") {
    @Override
    double of(TextCounts counts, ReadingLanguage language) {
      double sentence = counts.wordsPerSentence();
      double word = counts.syllablesPerWord();
      return switch (language) {
        case EN -> 206.835 - 1.015 * sentence - 84.6 * word;
        case DE -> 180 - sentence - 58.5 * word;
        case ES -> 206.835 - sentence - 62.3 * word;
        case FR -> 207 - 1.015 * sentence - 73.6 * word;
        case IT -> 217 - 1.3 * sentence - 60 * word;
        case NL -> 206.84 - 0.93 * sentence - 77 * word;
      };
    }
  },
  FLESCH_KINCAID("flesch-kincaid") {
    @Override
    double of(TextCounts counts, ReadingLanguage language) {
      return 0.39 * counts.wordsPerSentence() + 11.8 * counts.syllablesPerWord() - 15.59;
    }

    @Override
    boolean fits(ReadingLanguage language) {
      return language == ReadingLanguage.EN;
    }
  },
  LIX("lix") {
    @Override
    double of(TextCounts counts, ReadingLanguage language) {
      return counts.wordsPerSentence() + 100.0 * counts.longWords() / counts.words();
    }
  },
  GULPEASE("gulpease") {
    @Override
    double of(TextCounts counts, ReadingLanguage language) {
      return 89 + (300.0 * counts.sentences() - 10.0 * counts.letters()) / counts.words();
    }

    @Override
    boolean fits(ReadingLanguage language) {
      return language == ReadingLanguage.IT;
    }
  };

  private final String word;

  ReadingFormula(String word) {
    this.word = word;
  }

  /** As it is written in a file. */
  String word() {
    return word;
  }

  /** The value of a text with at least one word; beyond the usual scale for extreme texts. */
  abstract double of(TextCounts counts, ReadingLanguage language);

  /** Whether the formula was made for the language. */
  boolean fits(ReadingLanguage language) {
    return true;
  }
}
