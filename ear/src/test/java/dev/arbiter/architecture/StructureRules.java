package dev.arbiter.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which class may stand where, and whom it may know. */
final class StructureRules {

  private static final int MAX_TYPES_IN_PACKAGE = 20;

  private StructureRules() {}

  static Map<String, ArchRule> all() {
    return Map.of(
        "package-is-service-feature-layer", packageScheme(),
        "layers-point-one-way", layers(),
        "services-point-left", services(),
        "other-services-by-api-and-type", otherServices(),
        "features-without-cycles", features(),
        "packages-without-cycles", packages(),
        "module-holds-its-layers", modules(),
        "programs-stand-apart", programs(),
        "packages-stay-small", packageSize());
  }

  private static ArchRule packageScheme() {
    return Check.everyClass(
        "lie in service.feature.layer, or server.part",
        type ->
            Place.of(type).isPresent()
                    || type.getPackageName().matches("dev\\.arbiter\\.(server|bench)\\.[a-z]+")
                ? List.of()
                : List.of("lies outside the scheme"));
  }

  private static ArchRule layers() {
    return Check.dependencies(
        "know only the layers below",
        (from, to) ->
            Place.LAYERS_KNOWN_BY.get(from.layer()).contains(to.layer())
                ? Optional.empty()
                : Optional.of(from.layer() + " must not know " + to.layer()));
  }

  private static ArchRule services() {
    return Check.dependencies(
        "know only the services to the left",
        (from, to) ->
            Place.SERVICES.indexOf(to.service()) <= Place.SERVICES.indexOf(from.service())
                ? Optional.empty()
                : Optional.of(from.service() + " must not know " + to.service()));
  }

  private static ArchRule otherServices() {
    return Check.dependencies(
        "reach another service by api and type only",
        (from, to) ->
            from.service().equals(to.service())
                    || Set.of("api", "type").contains(to.layer())
                    || isSharedTool(from, to)
                ? Optional.empty()
                : Optional.of("reaches into " + to.service()));
  }

  /** What the platform offers to one layer of the other services, because it exists only there. */
  private static boolean isSharedTool(Place from, Place to) {
    return switch (from.layer()) {
      case "entity" ->
          to.is("platform", "tenant", "entity") || to.is("platform", "database", "entity");
      case "rest" -> to.is("platform", "error", "rest") || to.is("platform", "web", "rest");
      case "ui" -> to.is("platform", "web", "ui");
      default -> false;
    };
  }

  /** The platform is left out: each of its features needs errors, and errors need a correlation. */
  private static ArchRule features() {
    return SlicesRuleDefinition.slices()
        .matching("dev.arbiter.(*).(*).*")
        .namingSlices("$1 $2")
        .that(
            DescribedPredicate.describe("are business", s -> !s.getNamePart(1).equals("platform")))
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true);
  }

  private static ArchRule packages() {
    return SlicesRuleDefinition.slices()
        .matching("dev.arbiter.(**)")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true);
  }

  private static ArchRule modules() {
    return Check.application(
        "lie in the module of their layer",
        type ->
            Place.of(type)
                .flatMap(
                    place ->
                        moduleOf(type)
                            .filter(m -> !Place.LAYERS_OF_MODULE.get(m).contains(place.layer())))
                .map(module -> List.of("does not belong in " + module))
                .orElse(List.of()));
  }

  private static Optional<String> moduleOf(JavaClass type) {
    String uri = type.getSource().map(source -> source.getUri().toString()).orElse("");
    return Place.LAYERS_OF_MODULE.keySet().stream()
        .filter(module -> uri.contains("/" + module + "/"))
        .findAny();
  }

  private static ArchRule programs() {
    return Check.everyClass(
        "keep the application and the programs beside it apart",
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> target.getPackageName().startsWith(Place.BASE + "."))
                .filter(target -> Place.isProgram(target) != Place.isProgram(type))
                .map(target -> "must not know " + target.getName())
                .toList());
  }

  private static ArchRule packageSize() {
    return Check.everyClass(
        "live in a package of at most " + MAX_TYPES_IN_PACKAGE + " types",
        type -> {
          long types =
              type.getPackage().getClasses().stream()
                  .filter(other -> other.isTopLevelClass() && other.getSource().isPresent())
                  .filter(other -> !other.getSimpleName().equals("package-info"))
                  .count();
          return type.isTopLevelClass()
                  && !type.getSimpleName().equals("package-info")
                  && types > MAX_TYPES_IN_PACKAGE
              ? List.of("is one of " + types + " in its package")
              : List.of();
        });
  }
}
