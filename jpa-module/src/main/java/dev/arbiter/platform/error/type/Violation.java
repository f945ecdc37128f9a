package dev.arbiter.platform.error.type;

/**
 * One fault in an input.
 *
 * @param line line in an uploaded file from 1, or null
 * @param column column from 1, or null where a line has none
 * @param pointer the field, as a JSON Pointer or a column's name, or null
 * @param code stable name of the fault
 * @param detail sentence for a person
 */
public record Violation(Long line, Integer column, String pointer, String code, String detail) {

  public static Violation ofField(String pointer, String code, String detail) {
    return new Violation(null, null, pointer, code, detail);
  }
}
