package dev.arbiter.platform.cache.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;

/**
 * Values as bytes: the cache then needs none of our classes, and knows how large a value is. Only
 * our own types and those of the language are read back.
 */
final class SerialForm {

  private static final ObjectInputFilter OURS =
      ObjectInputFilter.Config.createFilter("dev.arbiter.**;java.lang.*;java.util.*;!*");

  private SerialForm() {}

  static byte[] write(Serializable value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream objects = new ObjectOutputStream(bytes)) {
      objects.writeObject(value);
    }
    return bytes.toByteArray();
  }

  static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream objects = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      objects.setObjectInputFilter(OURS);
      return objects.readObject();
    }
  }
}
