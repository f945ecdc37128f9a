package dev.arbiter.evaluation.language.control;

import com.optimaize.langdetect.LanguageDetectorBuilder;
import com.optimaize.langdetect.i18n.LdLocale;
import com.optimaize.langdetect.ngram.NgramExtractors;
import com.optimaize.langdetect.profiles.BuiltInLanguages;
import com.optimaize.langdetect.profiles.LanguageProfileReader;
import dev.arbiter.evaluation.language.api.LanguageDetector;
import dev.arbiter.evaluation.language.api.LanguageGuess;
import dev.arbiter.evaluation.text.control.Spaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares a text with the profiles of the Optimaize library, which are those that IFEval's grader
 * uses too. The profiles are read when first asked for, for they take a second and some memory.
 */
@ApplicationScoped
public class ProfileLanguageDetector implements LanguageDetector {

  /** A longer text tells no more; a character is an UTF-16 unit here. */
  static final int MAX_CHARACTERS = 10_000;

  /** The library tries random mixes; the same text has to get the same language every time. */
  private static final long SEED = 1;

  /** Far above the share of each language when all are equally likely. */
  private static final double LEAST_PROBABILITY = 0.1;

  private com.optimaize.langdetect.LanguageDetector profiles;

  @Override
  public Set<String> languages() {
    return BuiltInLanguages.getLanguages().stream()
        .map(ProfileLanguageDetector::code)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Capitals are put to lower case: in the profiles, runs of capitals are mostly German nouns. */
  @Override
  public Optional<LanguageGuess> guess(String text) {
    String bare = Spaces.strip(text);
    String part = bare.substring(0, Math.min(bare.length(), MAX_CHARACTERS));
    return loaded().getProbabilities(part.toLowerCase(Locale.ROOT)).stream()
        .findFirst()
        .map(
            found ->
                new LanguageGuess(code(found.getLocale()), Math.min(1, found.getProbability())));
  }

  private synchronized com.optimaize.langdetect.LanguageDetector loaded() {
    if (profiles == null) {
      try {
        profiles =
            LanguageDetectorBuilder.create(NgramExtractors.standard())
                .withProfiles(new LanguageProfileReader().readAllBuiltIn())
                .seed(SEED)
                .probabilityThreshold(LEAST_PROBABILITY)
                .build();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return profiles;
  }

  private static String code(LdLocale locale) {
    return locale.toString().toLowerCase(Locale.ROOT);
  }
}
