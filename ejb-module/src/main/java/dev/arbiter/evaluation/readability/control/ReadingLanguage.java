package dev.arbiter.evaluation.readability.control;

import java.util.Locale;
import java.util.Set;

/** The languages whose syllables are counted, each with what divides its vowels. */
enum ReadingLanguage {
  EN("aeiouy", Set.of(), "mr mrs ms dr prof st vs etc inc e.g i.e no"),
  DE(
      "aeiouyäöü",
      Set.of("ai", "ei", "au", "äu", "eu", "ie", "ey", "ay", "aa", "ee", "oo", "ui"),
      "z.b d.h u.a bzw usw ca nr abs vgl dr prof str evtl ggf inkl zzgl sog s o"),
  ES(
      "aeiouyáéíóúü",
      Set.of(
          "ai", "ei", "oi", "ui", "au", "eu", "ou", "ia", "ie", "io", "iu", "ua", "ue", "uo", "iá",
          "ié", "ió", "uá", "ué", "uó", "ái", "éi", "ói", "áu", "éu", "ay", "ey", "oy", "uy"),
      "sr sra dr dra etc p.ej ud uds núm"),
  FR(
      "aeiouyàâäéèêëîïôöùûüœæ",
      Set.of(
          "ai", "ei", "au", "eau", "eu", "ou", "oi", "ui", "ie", "io", "ia", "ié", "iè", "œu", "aî",
          "oî", "oû", "ée", "ue", "uie", "oie", "aie", "oue", "ieu", "oui", "ieux"),
      "m mm dr etc p.ex av no"),
  IT(
      "aeiouyàèéìòóù",
      Set.of(
          "ai", "ei", "oi", "ui", "au", "eu", "ia", "ie", "io", "iu", "ua", "ue", "uo", "ià", "iù",
          "iò", "iè", "uò", "uà", "uè", "iai", "iei", "uoi", "uai"),
      "sig dott prof ecc es p.es art"),
  NL(
      "aeiouyáéëíïóöúü",
      Set.of(
          "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "ij", "ou", "au", "ai", "oi", "aai",
          "ooi", "oei", "eeu", "ieu", "uw"),
      "dhr mevr dr bijv d.w.z enz nr o.a m.b.t");

  private final String vowels;
  private final Set<String> together;
  private final Set<String> abbreviations;

  ReadingLanguage(String vowels, Set<String> together, String abbreviations) {
    this.vowels = vowels;
    this.together = together;
    this.abbreviations = Set.of(abbreviations.split(" "));
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static ReadingLanguage of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  boolean isVowel(int c) {
    return vowels.indexOf(c) >= 0;
  }

  /** Whether these vowels, in lower case, are spoken as one. */
  boolean isOneSound(String run) {
    return together.contains(run);
  }

  /** Whether a full stop behind this word, in lower case, ends no sentence. */
  boolean isAbbreviation(String word) {
    return abbreviations.contains(word);
  }
}
