package dev.arbiter.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What contracts, facades, events and configuration look like. */
final class ContractRules {

  private static final String SECURITY = "dev.arbiter.platform.security.api.";
  private static final Set<String> STATES_PERMISSION =
      Set.of(SECURITY + "Requires", SECURITY + "OpenToAll");
  private static final Set<String> OBSERVES =
      Set.of("jakarta.enterprise.event.Observes", "jakarta.enterprise.event.ObservesAsync");
  private static final String CONFIG_PROPERTY =
      "org.eclipse.microprofile.config.inject.ConfigProperty";

  private ContractRules() {}

  static Map<String, ArchRule> all() {
    return Map.of(
        "api-holds-contracts", contracts(),
        "facades-state-their-permission", facades(),
        "events-are-past-tense-records", events(),
        "config-keys-only-in-config", configuration());
  }

  private static ArchRule contracts() {
    return Check.application(
        "be a record, an interface, an enum or an exception when in api",
        type ->
            !isIn("api", type) || !type.isTopLevelClass() || isContract(type)
                ? List.of()
                : List.of("is a plain class in api"));
  }

  private static boolean isContract(JavaClass type) {
    return type.isRecord()
        || type.isEnum()
        || type.isInterface()
        || type.isAnnotation()
        || type.isAssignableTo(Throwable.class)
        || type.isAssignableTo("jakarta.json.bind.adapter.JsonbAdapter")
        || type.getSimpleName().equals("package-info");
  }

  /** A facade is a stateless bean that implements a contract: what the web can reach. */
  private static ArchRule facades() {
    return Check.application(
        "state the permission of each method of a facade",
        type ->
            isFacade(type)
                ? type.getMethods().stream()
                    .filter(ContractRules::isReachable)
                    .filter(method -> STATES_PERMISSION.stream().noneMatch(method::isAnnotatedWith))
                    .map(method -> "states no permission for " + method.getName())
                    .toList()
                : List.of());
  }

  private static boolean isFacade(JavaClass type) {
    return isIn("control", type)
        && type.isAnnotatedWith("jakarta.ejb.Stateless")
        && type.getAllRawInterfaces().stream().anyMatch(contract -> isIn("api", contract));
  }

  private static boolean isReachable(JavaMethod method) {
    Set<JavaModifier> modifiers = method.getModifiers();
    return modifiers.contains(JavaModifier.PUBLIC)
        && !modifiers.contains(JavaModifier.STATIC)
        && !modifiers.contains(JavaModifier.SYNTHETIC)
        && !method.isAnnotatedWith("jakarta.annotation.PostConstruct");
  }

  private static ArchRule events() {
    return Check.application(
        "observe events that are records in api, named by what happened",
        type ->
            type.getMethods().stream()
                .flatMap(method -> method.getParameters().stream())
                .filter(parameter -> OBSERVES.stream().anyMatch(parameter::isAnnotatedWith))
                .map(JavaParameter::getRawType)
                .filter(event -> event.getPackageName().startsWith(Place.BASE + "."))
                .filter(event -> !isEvent(event))
                .map(event -> "observes " + event.getName())
                .toList());
  }

  private static boolean isEvent(JavaClass type) {
    return type.isRecord() && isIn("api", type) && type.getSimpleName().endsWith("ed");
  }

  private static ArchRule configuration() {
    return Check.application(
        "read configuration only in *Config",
        type ->
            type.getSimpleName().endsWith("Config") || !readsConfiguration(type)
                ? List.of()
                : List.of("reads configuration by itself"));
  }

  private static boolean readsConfiguration(JavaClass type) {
    Stream<JavaAnnotation<?>> fields =
        type.getFields().stream().flatMap(field -> field.getAnnotations().stream());
    Stream<JavaAnnotation<?>> parameters =
        type.getCodeUnits().stream()
            .map(JavaCodeUnit::getParameterAnnotations)
            .flatMap(List::stream)
            .flatMap(Set::stream);
    return Stream.concat(fields, parameters)
            .anyMatch(annotation -> annotation.getRawType().getName().equals(CONFIG_PROPERTY))
        || type.getMethodCallsFromSelf().stream()
            .anyMatch(
                call ->
                    call.getTargetOwner()
                        .getName()
                        .equals("org.eclipse.microprofile.config.ConfigProvider"));
  }

  private static boolean isIn(String layer, JavaClass type) {
    return Place.of(type).filter(place -> place.layer().equals(layer)).isPresent();
  }
}
