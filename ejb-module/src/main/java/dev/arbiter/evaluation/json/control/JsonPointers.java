package dev.arbiter.evaluation.json.control;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** JSON Pointers (RFC 6901) in which the segment {@code *} stands for any name or index. */
final class JsonPointers {
  private static final String ANY = "*";

  private final Set<List<String>> pointers;

  JsonPointers(List<String> pointers) {
    this.pointers = pointers.stream().map(JsonPointers::segments).collect(Collectors.toSet());
  }

  static boolean isPointer(String text) {
    return text.startsWith("/");
  }

  static String escaped(String segment) {
    return segment.replace("~", "~0").replace("/", "~1");
  }

  boolean hold(String path) {
    if (pointers.isEmpty()) {
      return false;
    }
    List<String> segments = segments(path);
    return pointers.stream().anyMatch(pointer -> fits(pointer, segments));
  }

  private static boolean fits(List<String> pointer, List<String> segments) {
    if (pointer.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < pointer.size(); i++) {
      if (!pointer.get(i).equals(ANY) && !pointer.get(i).equals(segments.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> segments(String pointer) {
    return Arrays.asList(pointer.split("/", -1));
  }
}
