package dev.arbiter.platform.contract.rest;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The two ways in which the description of the programming interface is written. */
enum DescriptionFormat {
  JSON("application/json", Set.of("application/json", "application/vnd.oai.openapi+json")),
  YAML(
      "application/yaml",
      Set.of(
          "application/yaml",
          "application/x-yaml",
          "text/yaml",
          "text/x-yaml",
          "application/vnd.oai.openapi"));

  private static final String FOLDER = "/META-INF/openapi.";
  private static final String QUALITY = "q=";

  private final String type;
  private final Set<String> names;

  DescriptionFormat(String type, Set<String> names) {
    this.type = type;
    this.names = names;
  }

  /** The media type that answers are given. */
  String type() {
    return type;
  }

  /** Where the build left it. */
  String resource() {
    return FOLDER + name().toLowerCase(Locale.ROOT);
  }

  /** The format of this name, whatever its letter case; empty if there is none. */
  static Optional<DescriptionFormat> named(String name) {
    return Arrays.stream(values()).filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
  }

  /**
   * What a header {@code Accept} prefers (RFC 9110, 12.5.1). JSON if it does not care, and if it
   * takes neither: a description that is not asked for helps more than none.
   *
   * @param accept null for none
   */
  static DescriptionFormat preferred(String accept) {
    if (accept == null) {
      return JSON;
    }
    List<Range> ranges = Stream.of(accept.split(",", -1)).map(Range::of).toList();
    return YAML.quality(ranges) > JSON.quality(ranges) ? YAML : JSON;
  }

  private double quality(List<Range> ranges) {
    return names.stream().mapToDouble(name -> quality(name, ranges)).max().orElse(0);
  }

  /** The range that says most of this type counts. */
  private static double quality(String name, List<Range> ranges) {
    return ranges.stream()
        .filter(range -> range.holds(name))
        .max(Comparator.comparingInt(Range::precision))
        .map(Range::quality)
        .orElse(0.0);
  }

  /**
   * A part of the header.
   *
   * @param quality from 0 to 1; 0 also where it is no number
   */
  private record Range(String type, double quality) {

    private static Range of(String text) {
      String[] parts = text.toLowerCase(Locale.ROOT).split(";", -1);
      double quality =
          Stream.of(parts)
              .map(String::strip)
              .filter(part -> part.startsWith(QUALITY))
              .findFirst()
              .map(part -> number(part.substring(QUALITY.length())))
              .orElse(1.0);
      return new Range(parts[0].strip(), quality);
    }

    private static double number(String text) {
      return text.matches("[01](\\.[0-9]{0,3})?") ? Math.min(1, Double.parseDouble(text)) : 0;
    }

    private boolean holds(String name) {
      return type.equals("*/*")
          || type.equals(name)
          || (type.endsWith("/*") && name.startsWith(type.substring(0, type.length() - 1)));
    }

    private int precision() {
      return type.equals("*/*") ? 0 : type.endsWith("/*") ? 1 : 2;
    }
  }
}
