package dev.arbiter.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which layer may know which framework: the table of places. */
final class FrameworkRules {

  /** By the longest prefix of the package; what is not named here is free. */
  private static final Map<String, Set<String>> LAYERS_OF =
      Map.ofEntries(
          Map.entry("jakarta.persistence", Set.of("entity")),
          Map.entry("org.eclipse.persistence", Set.of("entity")),
          Map.entry("jakarta.ejb", Set.of("control", "entity")),
          Map.entry("jakarta.jms", Set.of("control")),
          Map.entry("jakarta.resource", Set.of("control")),
          Map.entry("jakarta.enterprise.concurrent", Set.of("control", "rest")),
          Map.entry("jakarta.transaction", Set.of("control", "entity")),
          Map.entry("jakarta.ws.rs", Set.of("rest", "remote")),
          Map.entry("org.eclipse.microprofile.rest.client", Set.of("remote")),
          Map.entry("jakarta.servlet", Set.of("rest")),
          Map.entry("jakarta.websocket", Set.of("rest")),
          Map.entry("jakarta.security.enterprise", Set.of("rest")),
          Map.entry("jakarta.security.enterprise.credential", Set.of("rest", "control", "api")),
          Map.entry("jakarta.security.enterprise.identitystore", Set.of("rest", "control")),
          Map.entry("jakarta.faces", Set.of("ui")),
          Map.entry("jakarta.el", Set.of("ui")),
          Map.entry("org.primefaces", Set.of("ui")),
          Map.entry("javax.cache", Set.of("control")),
          Map.entry("java.net.http", Set.of("control", "remote")));

  /** What contracts may know of Jakarta EE: annotations that say something about the contract. */
  private static final Set<String> IN_CONTRACTS =
      Set.of(
          "jakarta.interceptor",
          "jakarta.enterprise.util",
          "jakarta.inject",
          "jakarta.json",
          "jakarta.validation",
          "jakarta.security.enterprise.credential",
          "jakarta.annotation");

  /** Listeners stand where the table of places puts them. */
  private static final Set<Place> LISTENERS =
      Set.of(new Place("platform", "event", "control"), new Place("evaluation", "work", "control"));

  private FrameworkRules() {}

  static Map<String, ArchRule> all() {
    Map<String, ArchRule> rules = new LinkedHashMap<>();
    rules.put(
        "frameworks-in-their-layer",
        Check.application("know only the frameworks of their layer", FrameworkRules::strangers));
    rules.put(
        "types-and-contracts-are-plain",
        Check.application("be plain Java in type and api", FrameworkRules::impurities));
    rules.put(
        "messages-only-in-event-and-work",
        Check.application("leave JMS to the places of listeners", FrameworkRules::messaging));
    return rules;
  }

  private static List<String> strangers(JavaClass type) {
    Optional<Place> place = Place.of(type);
    return targets(type).stream()
        .filter(target -> !target.getName().equals("jakarta.ejb.ApplicationException"))
        .filter(target -> place.isPresent() && !mayKnow(place.get().layer(), target))
        .map(target -> place.get().layer() + " must not know " + target.getName())
        .toList();
  }

  private static boolean mayKnow(String layer, JavaClass target) {
    return LAYERS_OF.entrySet().stream()
        .filter(entry -> isIn(target, entry.getKey()))
        .max(java.util.Comparator.comparingInt(entry -> entry.getKey().length()))
        .map(entry -> entry.getValue().contains(layer))
        .orElse(true);
  }

  private static List<String> impurities(JavaClass type) {
    Optional<Place> place = Place.of(type);
    if (place.filter(p -> Set.of("type", "api").contains(p.layer())).isEmpty()) {
      return List.of();
    }
    boolean api = place.get().layer().equals("api");
    return targets(type).stream()
        .filter(target -> isIn(target, "jakarta"))
        .filter(target -> !target.getName().equals("jakarta.ejb.ApplicationException"))
        .filter(target -> !(api && IN_CONTRACTS.stream().anyMatch(ok -> isIn(target, ok))))
        // How a type is written on the wire is said once, where the type is.
        .filter(target -> !isIn(target, "jakarta.json.bind"))
        .map(target -> place.get().layer() + " must not know " + target.getName())
        .toList();
  }

  private static List<String> messaging(JavaClass type) {
    return Place.of(type).filter(LISTENERS::contains).isPresent()
        ? List.of()
        : targets(type).stream()
            .filter(
                target ->
                    isIn(target, "jakarta.jms")
                        || target.getName().equals("jakarta.ejb.MessageDriven"))
            .map(target -> "must not know " + target.getName())
            .toList();
  }

  private static List<JavaClass> targets(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
        .distinct()
        .toList();
  }

  private static boolean isIn(JavaClass target, String prefix) {
    return target.getPackageName().equals(prefix)
        || target.getPackageName().startsWith(prefix + ".");
  }
}
