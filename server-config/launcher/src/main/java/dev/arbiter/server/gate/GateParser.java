package dev.arbiter.server.gate;

import dev.arbiter.server.comparison.Comparison.Verdict;
import dev.arbiter.server.console.Messages;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a condition: {@code measure(NAME[, NAME]) operator value}, such as {@code
 * passRate(copilot)<0.8}, {@code difference(a,b) < -2%} or {@code verdict(a,b)=B_BETTER}. Names may
 * stand in double quotes.
 */
public final class GateParser {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]+");
  private static final Pattern NAME = Pattern.compile("\"([^\"]*)\"|([^\",()]+)");
  private static final Pattern NUMBER = Pattern.compile("([-+]?(?:\\d+\\.?\\d*|\\.\\d+))\\s*(%?)");

  private final String text;
  private final Collection<String> known;
  private int at;

  private GateParser(String text, Collection<String> known) {
    this.text = text;
    this.known = known;
  }

  /**
   * Reads one condition.
   *
   * @param known the names of the assistants that will be compared
   * @throws GateSyntaxException if it cannot be read or names an assistant that is not compared
   */
  public static Gate parse(String text, Collection<String> known) throws GateSyntaxException {
    return new GateParser(text, known).gate();
  }

  private Gate gate() throws GateSyntaxException {
    skipBlanks();
    Measure measure = measure();
    List<String> names = names(measure);
    Operator operator = operator(measure);
    skipBlanks();
    Comparable<?> bound = measure == Measure.VERDICT ? verdict() : number(measure);
    skipBlanks();
    if (at < text.length()) {
      throw fault(at, "gate.trailing", text.substring(at));
    }
    return new Gate(text, measure, names, operator, bound);
  }

  private Measure measure() throws GateSyntaxException {
    int start = at;
    String word = take(WORD).map(Matcher::group).orElse("");
    Optional<Measure> measure = Measure.ofWord(word);
    if (measure.isEmpty()) {
      throw fault(start, "gate.measure", Measure.words());
    }
    return measure.get();
  }

  private List<String> names(Measure measure) throws GateSyntaxException {
    List<String> names = new ArrayList<>();
    expect("(", measure);
    do {
      int start = at;
      names.add(name());
      if (names.size() > measure.arity()) {
        throw fault(start, "gate.arity", measure.word(), measure.arity());
      }
    } while (accept(","));
    if (names.size() < measure.arity()) {
      throw fault(at, "gate.arity", measure.word(), measure.arity());
    }
    expect(")", measure);
    if (names.size() == 2 && names.get(0).equals(names.get(1))) {
      throw fault(at, "gate.same", names.get(0));
    }
    return names;
  }

  private String name() throws GateSyntaxException {
    skipBlanks();
    int start = at;
    Optional<Matcher> found = take(NAME);
    String name = found.map(m -> m.group(1) != null ? m.group(1) : m.group(2).strip()).orElse("");
    if (!known.contains(name)) {
      throw fault(start, "gate.name", name, String.join(", ", known));
    }
    return name;
  }

  private Operator operator(Measure measure) throws GateSyntaxException {
    skipBlanks();
    int start = at;
    for (Operator operator : Operator.values()) {
      if (accept(operator.sign())) {
        // "==" is what programmers write.
        if (operator == Operator.EQUAL) {
          accept("=");
        }
        if (measure == Measure.VERDICT && !operator.isEquality()) {
          throw fault(start, "gate.equality");
        }
        return operator;
      }
    }
    throw fault(start, "gate.operator");
  }

  private Verdict verdict() throws GateSyntaxException {
    int start = at;
    String word = take(WORD).map(Matcher::group).orElse("");
    Optional<Verdict> verdict =
        Arrays.stream(Verdict.values()).filter(one -> one.name().equals(word)).findFirst();
    if (verdict.isEmpty()) {
      throw fault(start, "gate.verdict");
    }
    return verdict.get();
  }

  private Double number(Measure measure) throws GateSyntaxException {
    int start = at;
    Optional<Matcher> found = take(NUMBER);
    if (found.isEmpty()) {
      throw fault(start, "gate.number");
    }
    boolean percent = !found.get().group(2).isEmpty();
    if (percent && !measure.isShare()) {
      throw fault(start, "gate.count", measure.word());
    }
    String digits = found.get().group(1);
    // 80% must be the very double that 0.8 is, so the decimal point moves before the conversion.
    return Double.valueOf(percent ? digits + "e-2" : digits);
  }

  private void expect(String sign, Measure measure) throws GateSyntaxException {
    if (!accept(sign)) {
      throw fault(at, "gate.expected", sign, measure.word());
    }
  }

  private boolean accept(String sign) {
    skipBlanks();
    boolean there = text.startsWith(sign, at);
    at += there ? sign.length() : 0;
    return there;
  }

  private Optional<Matcher> take(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) {
      return Optional.empty();
    }
    at = matcher.end();
    return Optional.of(matcher);
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private GateSyntaxException fault(int position, String key, Object... arguments) {
    return new GateSyntaxException(text, position, Messages.text(key, arguments));
  }
}
