package dev.arbiter.evaluation.personal.control;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

/**
 * Finds what opens an account: keys and tokens by the forms that their issuers publish, private
 * keys in PEM, JSON Web Tokens, passwords in addresses, and values that a text calls a password or
 * key.
 */
final class SecretDetector implements Detector {

  private static final IntPredicate TOKEN = c -> isWord(c) || c == '-';

  /** Forms by their beginning, and how long the rest is at least. */
  private static final List<Form> FORMS =
      List.of(
          new Form("AKIA", 16, SecretDetector::isWord),
          new Form("ASIA", 16, SecretDetector::isWord),
          new Form("ghp_", 36, SecretDetector::isWord),
          new Form("gho_", 36, SecretDetector::isWord),
          new Form("ghu_", 36, SecretDetector::isWord),
          new Form("ghs_", 36, SecretDetector::isWord),
          new Form("ghr_", 36, SecretDetector::isWord),
          new Form("github_pat_", 40, SecretDetector::isWord),
          new Form("glpat-", 20, TOKEN),
          new Form("xoxb-", 20, TOKEN),
          new Form("xoxp-", 20, TOKEN),
          new Form("xoxa-", 20, TOKEN),
          new Form("sk_live_", 16, SecretDetector::isWord),
          new Form("rk_live_", 16, SecretDetector::isWord),
          new Form("AIza", 35, TOKEN),
          new Form("sk-", 32, TOKEN),
          new Form("npm_", 36, SecretDetector::isWord),
          new Form("hf_", 30, SecretDetector::isWord),
          new Form("SG.", 40, c -> TOKEN.test(c) || c == '.'),
          new Form("eyJ", 40, c -> TOKEN.test(c) || c == '.'),
          new Form("AccountKey=", 40, c -> isWord(c) || "+/=".indexOf(c) >= 0));

  private static final String PEM = "-----BEGIN ";
  private static final String PEM_END = "PRIVATE KEY-----";
  private static final int PEM_HEADER = 60;

  /** A longer run is no token; and looking further for each would take the square of the time. */
  private static final int MOST_TOKEN = 2_000;

  private static final int MOST_ADDRESS = 70;
  private static final int LEAST_VALUE = 8;
  private static final int MOST_VALUE = 200;
  private static final List<String> NAMES =
      List.of(
          "password",
          "passwort",
          "passwd",
          "pwd",
          "mot de passe",
          "contraseña",
          "api key",
          "api_key",
          "api-key",
          "apikey",
          "secret",
          "secret_key",
          "client_secret",
          "access_token",
          "auth_token",
          "token");
  private static final List<String> EXAMPLES =
      List.of(
          "your", "example", "placeholder", "changeme", "xxx", "***", "…", "...", "<", "{", "$");

  private record Form(String beginning, int rest, IntPredicate characters) {}

  @Override
  public List<Sighting> find(String text) {
    List<Sighting> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = end(text, at);
      if (end > 0) {
        found.add(new Sighting(PersonalDataKind.SECRET, at, end));
      }
      at = Math.max(at + 1, end);
    }
    return found;
  }

  private static int end(String text, int at) {
    char c = text.charAt(at);
    if (c == ':' || c == '=') {
      return -1;
    }
    if (c == '-' && text.startsWith(PEM, at)) {
      int label = text.substring(at, Math.min(text.length(), at + PEM_HEADER)).indexOf(PEM_END);
      return label > 0 ? at + label + PEM_END.length() : -1;
    }
    char before = Shape.at(text, at - 1);
    if (isWord(before) || before == '-' || !Character.isLetterOrDigit(c) && "\"'`".indexOf(c) < 0) {
      return before == ':' || before == '=' ? endOfValue(text, at) : -1;
    }
    int token = endOfForm(text, at);
    return token > 0 ? token : endOfValue(text, at);
  }

  private static int endOfForm(String text, int at) {
    for (Form form : FORMS) {
      if (text.startsWith(form.beginning, at)) {
        int from = at + form.beginning.length();
        int end = from;
        while (end < text.length()
            && end - from < MOST_TOKEN
            && form.characters.test(text.charAt(end))) {
          end++;
        }
        boolean jwt = !form.beginning.equals("eyJ") || isTwoDots(text, from, end);
        return end - from >= form.rest && jwt ? end : -1;
      }
    }
    return -1;
  }

  private static boolean isTwoDots(String text, int from, int to) {
    return text.substring(from, to).chars().filter(c -> c == '.').count() == 2;
  }

  /** A value behind a name and a colon or equals sign, or a password in an address. */
  private static int endOfValue(String text, int at) {
    int sign = at - 1;
    while (sign >= 0 && at - sign < 4 && " \"'`".indexOf(text.charAt(sign)) >= 0) {
      sign--;
    }
    if (sign < 0 || text.charAt(sign) != ':' && text.charAt(sign) != '=') {
      return -1;
    }
    int end = at;
    while (end < text.length() && end - at < MOST_VALUE && isOfValue(text.charAt(end))) {
      end++;
    }
    String value = text.substring(at, end);
    if (sign == at - 1 && isPasswordOfAddress(text, sign, value)) {
      return at + value.indexOf('@');
    }
    return isNamed(text, sign) && isChosen(value) ? end : -1;
  }

  private static boolean isOfValue(char c) {
    return !Character.isWhitespace(c) && "\"'`,;()".indexOf(c) < 0;
  }

  private static boolean isPasswordOfAddress(String text, int colon, String value) {
    String before = text.substring(Math.max(0, colon - MOST_ADDRESS), colon);
    int slashes = before.lastIndexOf("://");
    int password = value.indexOf('@');
    return slashes >= 0
        && password > 0
        && value.lastIndexOf('/', password) < 0
        && before.substring(slashes + 3).chars().allMatch(c -> isWord(c) || ".-%".indexOf(c) >= 0)
        && !isExample(value.substring(0, password));
  }

  private static boolean isNamed(String text, int sign) {
    String before = text.substring(Math.max(0, sign - 20), sign).toLowerCase(Locale.ROOT);
    String name = before.replaceAll("[\"'`*\\s]+$", "");
    return NAMES.stream()
        .anyMatch(
            word ->
                name.endsWith(word)
                    && (name.length() == word.length()
                        || !Character.isLetter(name.charAt(name.length() - word.length() - 1))));
  }

  /** Long enough, and no word of a sentence: with letters and with something that is none. */
  private static boolean isChosen(String value) {
    return value.length() >= LEAST_VALUE
        && value.chars().anyMatch(Character::isLetter)
        && value.chars().anyMatch(c -> !Character.isLetter(c) && c != '.' && c != '-')
        && !isExample(value);
  }

  private static boolean isExample(String value) {
    String lower = value.toLowerCase(Locale.ROOT);
    return EXAMPLES.stream().anyMatch(lower::contains);
  }

  private static boolean isWord(int c) {
    return c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
  }
}
