package dev.arbiter.evaluation.likeness.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Scores against values that others published; the source stands with each. */
class PublishedScoresTest {
  private static final Offset<Double> FIVE_DIGITS = within(0.000005);
  private static final Offset<Double> THREE_DIGITS_OF_HUNDRED = within(0.00001);

  /** First pair of rouge-score's test data, which was scored with the Perl package ROUGE-1.5.5. */
  private static final String TARGET_1 =
      "ZfbCUIUuePaiLVUlCaUXxkpu XPeWing tUHfPMuZ',-Xd Y BrUgVJing M-HV.-DgdDaY.rFDJCRing"
          + " Ht-LM EKBDXkME,yz'RBr q'wtion wIojNbN wL,b .a-'XdQggyFl jB-RPP'iyOIcUxer tKM L";

  private static final String PREDICTION_1 =
      "rFDJCRtion Ht-LM EKtDXkME,yz'RBr q'wer wrojNbN wL,b .a-'XdQggyFl jB-RPP'iyOIcUxi";

  /** Second pair. */
  private static final String TARGET_2 =
      "KsJdPByEtAor fE-Qg Dpdbring cw-WeFyu vC MoBL Xdn g wkvcEiGvKtion BDFhrpMtion psing"
          + " sbKao Q m qiing LMmer HqqLFXe,XPY,J XsurkMer ,ed nB'wH'bWVHjWFEing"
          + " tQ.saefZwJtKrTlixYpMMsJing UCAPwNHeYVjDing c T BUySKtion gMPfJpwGw p'NvxAoping eu"
          + " pBwMBKV'I DNxqelhu,PHPxDEq,mtion SN";

  private static final String PREDICTION_2 =
      "nn cw-WeFyu vC MoBL Xdn g wkvcEiGvKtion BDFhrpMer pstion sbKao Q m qier LMmed"
          + " HqqLFXe,XPY,J XsurkMeo ,ed nB'wH'bWVHjWFEer tQ.saefZwJtKrTlixYpMMNJtion"
          + " UCAPwNHeYVjD";

  @ParameterizedTest
  @CsvSource({
    // pair, words in a run (0: longest common subsequence), stemmed, recall, precision, f1
    "1, 1, false, 0.40741, 0.68750, 0.51163",
    "2, 1, false, 0.40476, 0.65385, 0.50000",
    "1, 1, true,  0.40741, 0.68750, 0.51163",
    "2, 1, true,  0.42857, 0.69231, 0.52941",
    "1, 2, false, 0.30769, 0.53333, 0.39024",
    "2, 2, false, 0.29268, 0.48000, 0.36364",
    "1, 2, true,  0.30769, 0.53333, 0.39024",
    "2, 2, true,  0.29268, 0.48000, 0.36364",
    "1, 0, false, 0.40741, 0.68750, 0.51163",
    "2, 0, false, 0.40476, 0.65385, 0.50000",
  })
  void rougeIsThatOfThePerlPackage(
      int pair, int run, boolean stem, double recall, double precision, double f1) {
    Rouge rouge =
        pair == 1
            ? rouge(PREDICTION_1, TARGET_1, run, stem)
            : rouge(PREDICTION_2, TARGET_2, run, stem);

    assertThat(rouge.recall()).isCloseTo(recall, FIVE_DIGITS);
    assertThat(rouge.precision()).isCloseTo(precision, FIVE_DIGITS);
    assertThat(rouge.f1()).isCloseTo(f1, FIVE_DIGITS);
  }

  /** Lin 2004, sections 3.1: police kill / the gunman (3/4, 1/2) and ended police (1/2 by LCS). */
  @Test
  void rougeLIsThatOfItsPaper() {
    String reference = "police killed the gunman";

    assertThat(rouge("police kill the gunman", reference, 0, false).f1()).isEqualTo(0.75);
    assertThat(rouge("the gunman kill police", reference, 0, false).f1()).isEqualTo(0.5);
    assertThat(rouge("the gunman police killed", reference, 0, false).f1()).isEqualTo(0.5);
  }

  @Test
  void rougeOfNothingIsNothing() {
    for (int run = 0; run <= 2; run++) {
      assertThat(rouge("", "testing one two", run, false)).isEqualTo(new Rouge(0, 0));
      assertThat(rouge("", "testing one two", run, false).f1()).isZero();
    }
  }

  /** sacreBLEU's test_sentence_bleu.py; its issue 98. */
  @ParameterizedTest
  @CsvSource({"EXP, 0.08493", "NONE, 0", "FLOOR, 0.0451688", "ADD_ONE, 0.14882"})
  void bleuIsThatOfSacreBleu(Bleu.Smoothing smoothing, double score) {
    assertThat(
            bleu(
                "Producția de zahăr primă va fi exprimată în ceea ce privește zahărul alb;",
                "producţia de zahăr brut se exprimă în zahăr alb;",
                smoothing))
        .isCloseTo(score, THREE_DIGITS_OF_HUNDRED);
  }

  /** sacreBLEU's issue 141 and test_bleu.py. */
  @Test
  void bleuOfShortTextsIsThatOfSacreBleu() {
    for (Bleu.Smoothing smoothing : Bleu.Smoothing.values()) {
      assertThat(bleu("this is a cat", "okay thanks", smoothing)).isZero();
      assertThat(bleu("", "okay thanks", smoothing)).isZero();
    }
    assertThat(bleu("test", "a test", Bleu.Smoothing.EXP))
        .isCloseTo(0.3678794411714425, within(1e-12));
    assertThat(bleu("a test", "a test", Bleu.Smoothing.EXP)).isEqualTo(1);
  }

  /** Papineni et al. 2002, section 2.1: a word counts only as often as the reference has it. */
  @Test
  void bleuClipsRepeatedWordsAsInItsPaper() {
    List<String> answer = BleuWords.of("the the the the the the the");
    Ngrams reference = Ngrams.ofWords(BleuWords.of("the cat is on the mat"), 1);

    assertThat(Ngrams.ofWords(answer, 1).common(reference)).isEqualTo(2);
  }

  /** The rules of mteval-v13a.pl, as its comments tell them. */
  @Test
  void wordsOfBleuAreThoseOfMteval() {
    assertThat(BleuWords.of("Hello, world! It's 1,000.50 &quot;well-known&quot; 5-6 (a/b)."))
        .containsExactly(
            "Hello",
            ",",
            "world",
            "!",
            "It's",
            "1,000.50",
            "\"",
            "well-known",
            "\"",
            "5",
            "-",
            "6",
            "(",
            "a",
            "/",
            "b",
            ")",
            ".");
  }

  /** Default settings (chrF2); the example of the metric's card in Hugging Face's evaluate. */
  @Test
  void chrfIsThatOfSacreBleu() {
    Chrf first =
        Chrf.of(
            "The relationship between cats and dogs is not exactly friendly.",
            "The relationship between dogs and cats is not exactly friendly.",
            false);
    Chrf second =
        Chrf.of(
            "a good bookshop is just a genteel black hole that knows how to read.",
            "A good bookshop is just a genteel Black Hole that knows how to read.",
            false);

    assertThat(sum(first, second).score(2)).isCloseTo(0.8464214891738334, within(1e-12));
  }

  /** sacreBLEU's test_chrf.py: beta 3, one with and the others without white space. */
  @Test
  void chrfWithOtherSettingsIsThatOfSacreBleu() {
    assertThat(
            Chrf.of(
                    "Die Beziehung zwischen Obama und Netanjahu ist nicht gerade freundlich.",
                    "Das Verhältnis zwischen Obama und Netanyahu ist nicht gerade"
                        + " freundschaftlich.",
                    true)
                .score(3))
        .isCloseTo(0.673481606, within(1e-6));
    assertThat(chrf3("aa", "ab")).isEqualTo(0.25);
    assertThat(chrf3("a b c", "abc")).isEqualTo(1);
    assertThat(chrf3("a", "a")).isEqualTo(1);
    assertThat(chrf3("", "c")).isZero();
    assertThat(sum(Chrf.of("a", "a", false), Chrf.of("b", "c", false)).score(3)).isEqualTo(0.5);
  }

  /** Winkler 1990 and the examples usually quoted from it. */
  @ParameterizedTest
  @CsvSource({
    "MARTHA, MARHTA, 0.9611",
    "DIXON, DICKSONX, 0.8133",
    "DWAYNE, DUANE, 0.84",
    "ABC, XYZ, 0"
  })
  void jaroWinklerIsThatOfItsPaper(String a, String b, double similarity) {
    assertThat(JaroWinklerGrader.similarity(CodePoints.of(a), CodePoints.of(b)))
        .isCloseTo(similarity, within(0.00005));
  }

  /** Wagner and Fischer's distance: 3 for kitten and sitting, 3 for Saturday and Sunday. */
  @ParameterizedTest
  @CsvSource({"kitten, sitting, 3", "Saturday, Sunday, 3", "😀a, 😁a, 1", "same, same, 0"})
  void levenshteinCountsEdits(String a, String b, int edits) {
    int longest = Math.max(a.codePointCount(0, a.length()), b.codePointCount(0, b.length()));

    assertThat(LevenshteinGrader.similarity(CodePoints.of(a), CodePoints.of(b)))
        .isEqualTo(1 - (double) edits / longest);
  }

  /** The examples of Porter 1980, in the order of its steps. */
  @ParameterizedTest
  @CsvSource({
    "caresses, caress",
    "ponies, poni",
    "cats, cat",
    "feed, feed",
    "agreed, agre",
    "plastered, plaster",
    "bled, bled",
    "motoring, motor",
    "sing, sing",
    "conflated, conflat",
    "troubled, troubl",
    "sized, size",
    "hopping, hop",
    "falling, fall",
    "hissing, hiss",
    "filing, file",
    "happy, happi",
    "sky, sky",
    "relational, relat",
    "conditional, condit",
    "rational, ration",
    "digitizer, digit",
    "operator, oper",
    "hopefulness, hope",
    "formality, formal",
    "sensibility, sensibl",
    "triplicate, triplic",
    "electrical, electr",
    "goodness, good",
    "revival, reviv",
    "allowance, allow",
    "adjustable, adjust",
    "replacement, replac",
    "adoption, adopt",
    "effective, effect",
    "probate, probat",
    "rate, rate",
    "cease, ceas",
    "controll, control",
    "roll, roll",
    "generalizations, gener",
    "oscillators, oscil"
  })
  void stemsAreThoseOfPortersPaper(String word, String stem) {
    assertThat(PorterStemmer.stem(word)).isEqualTo(stem);
  }

  private static Rouge rouge(String answer, String reference, int run, boolean stem) {
    List<String> said = RougeWords.of(answer, stem);
    List<String> meant = RougeWords.of(reference, stem);
    return run == 0 ? Rouge.ofLongestCommon(said, meant) : Rouge.ofNgrams(said, meant, run);
  }

  private static double bleu(String answer, String reference, Bleu.Smoothing smoothing) {
    return Bleu.score(BleuWords.of(answer), BleuWords.of(reference), smoothing);
  }

  private static double chrf3(String answer, String reference) {
    return Chrf.of(answer, reference, false).score(3);
  }

  private static Chrf sum(Chrf a, Chrf b) {
    return new Chrf(
        sum(a.said(), b.said()), sum(a.meant(), b.meant()), sum(a.common(), b.common()));
  }

  private static long[] sum(long[] a, long[] b) {
    return IntStream.range(0, a.length).mapToLong(i -> a[i] + b[i]).toArray();
  }
}
