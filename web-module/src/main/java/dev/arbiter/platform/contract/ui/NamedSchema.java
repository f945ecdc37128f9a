package dev.arbiter.platform.contract.ui;

import java.util.List;

/**
 * An object that has a name.
 *
 * @param description blank if nothing is said
 * @param usedBy the operations that take or give it, whole or within something else
 */
public record NamedSchema(
    String name, String description, List<Field> fields, List<Operation> usedBy) {

  public NamedSchema {
    fields = List.copyOf(fields);
    usedBy = List.copyOf(usedBy);
  }
}
