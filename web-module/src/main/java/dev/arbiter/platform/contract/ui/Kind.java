package dev.arbiter.platform.contract.ui;

import java.util.List;

/**
 * What a value is.
 *
 * @param name of the schema that has a page of its own, or else type and format, for example {@code
 *     string uuid}; of the elements if there are several
 * @param schema the name of that schema; null if there is none
 * @param many how many of them there are
 * @param words the only ones that are allowed; empty for any
 * @param limits keywords of OpenAPI with their values, for example {@code maxLength 200}
 * @param nullable whether it may be null
 */
public record Kind(
    String name,
    String schema,
    Many many,
    List<String> words,
    List<String> limits,
    boolean nullable) {

  /** How many values there are; the text of each is {@code reference.many.<name>}. */
  public enum Many {
    ONE,
    LIST,
    MAP
  }

  public Kind {
    words = List.copyOf(words);
    limits = List.copyOf(limits);
  }

  /** Whether it has fields that are told elsewhere. */
  public boolean isLinked() {
    return schema != null;
  }

  public boolean isWhole() {
    return many == Many.ONE && name.startsWith("integer");
  }

  public boolean isTruth() {
    return many == Many.ONE && name.equals("boolean");
  }

  public boolean isChoice() {
    return many == Many.ONE && !words.isEmpty();
  }
}
