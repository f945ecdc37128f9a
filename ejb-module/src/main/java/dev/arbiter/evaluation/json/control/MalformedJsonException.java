package dev.arbiter.evaluation.json.control;

import java.util.List;

/** A text is no JSON, or JSON that is refused. */
public class MalformedJsonException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final int column;
  private final transient List<String> arguments;

  /**
   * @param code such as {@code json.truncated}
   * @param column place in the text from 1, in code points
   */
  public MalformedJsonException(String code, int column, String... arguments) {
    super(code + " at " + column);
    this.code = code;
    this.column = column;
    this.arguments = List.of(arguments);
  }

  public String code() {
    return code;
  }

  public int column() {
    return column;
  }

  public List<String> arguments() {
    return arguments == null ? List.of() : arguments;
  }
}
