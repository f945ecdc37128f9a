package dev.arbiter.platform.contract.ui;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * An operation of the programming interface.
 *
 * @param id its name, which stands once
 * @param method in capitals
 * @param path from the root, with its braces
 * @param tag what it is about
 * @param requests one for each media type that it takes; empty if it takes no body
 */
public record Operation(
    String id,
    String method,
    String path,
    String tag,
    String summary,
    String description,
    List<Parameter> parameters,
    List<Body> requests,
    List<Answer> answers) {

  public Operation {
    parameters = List.copyOf(parameters);
    requests = List.copyOf(requests);
    answers = List.copyOf(answers);
  }

  /** Whether each of the words stands somewhere in what it says of itself, in any letter case. */
  boolean tellsOf(String words) {
    String all =
        String.join(" ", id, method, path, tag, summary, description).toLowerCase(Locale.ROOT);
    return Stream.of(words.toLowerCase(Locale.ROOT).split("\\s+")).allMatch(all::contains);
  }

  /** Whether it takes something away. */
  public boolean isRemoving() {
    return method.equals("DELETE");
  }
}
