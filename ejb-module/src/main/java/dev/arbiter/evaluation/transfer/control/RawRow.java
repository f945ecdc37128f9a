package dev.arbiter.evaluation.transfer.control;

import java.util.Map;
import java.util.function.Function;

/**
 * A row before its fields are looked at.
 *
 * @param line where it starts in the file, from 1
 * @param values plain values by field
 * @param pointerPrefix what makes a pointer of a field's name: a slash in JSON, nothing in CSV
 * @param columns where a field's value starts in its line; gives null when it is not known
 */
record RawRow(
    long line,
    Map<String, Object> values,
    String pointerPrefix,
    Function<String, Integer> columns) {}
