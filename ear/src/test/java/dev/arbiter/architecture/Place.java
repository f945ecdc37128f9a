package dev.arbiter.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where a class of the application stands: {@code dev.arbiter.<service>.<feature>.<layer>}. */
record Place(String service, String feature, String layer) {

  static final String BASE = "dev.arbiter";

  /** Programs beside the application: {@code dev.arbiter.server.<part>} and benchmarks. */
  static final Set<String> PROGRAMS = Set.of("server", "bench");

  /** Each service may know those to its left. */
  static final List<String> SERVICES =
      List.of("platform", "tenancy", "user", "evaluation", "analytics", "notification");

  static final Map<String, Set<String>> LAYERS_KNOWN_BY =
      Map.of(
          "type", Set.of("type"),
          "entity", Set.of("entity", "type"),
          "api", Set.of("api", "type"),
          "control", Set.of("control", "api", "entity", "type"),
          "remote", Set.of("remote", "api", "type"),
          "rest", Set.of("rest", "api", "type"),
          "ui", Set.of("ui", "api", "type"));

  static final Map<String, Set<String>> LAYERS_OF_MODULE =
      Map.of(
          "jpa-module", Set.of("type", "entity"),
          "ejb-module", Set.of("api", "control", "remote"),
          "web-module", Set.of("rest", "ui"));

  /** Empty for classes that are not the application's, or lie outside the scheme. */
  static Optional<Place> of(JavaClass type) {
    String[] parts = type.getPackageName().split("\\.", -1);
    if (parts.length != 5 || !type.getPackageName().startsWith(BASE + ".")) {
      return Optional.empty();
    }
    Place place = new Place(parts[2], parts[3], parts[4]);
    return SERVICES.contains(place.service) && LAYERS_KNOWN_BY.containsKey(place.layer)
        ? Optional.of(place)
        : Optional.empty();
  }

  boolean is(String otherService, String otherFeature, String otherLayer) {
    return equals(new Place(otherService, otherFeature, otherLayer));
  }

  /** True for programs that stand beside the application. */
  static boolean isProgram(JavaClass type) {
    return PROGRAMS.stream()
        .anyMatch(program -> type.getPackageName().startsWith(BASE + "." + program + "."));
  }
}
