package dev.arbiter.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** What code may use wherever it stands, and how it is named. */
final class CodeRules {

  private static final Pattern SAYS_NOTHING =
      Pattern.compile(".*(Util|Utils|Helper|Manager|Impl|Dto|DTO)");
  private static final Map<String, String> SUFFIX_OF_ROLE =
      Map.of(
          "jakarta.ejb.Stateless", "Service",
          "jakarta.ws.rs.Path", "Resource",
          "jakarta.inject.Named", "View",
          "jakarta.faces.convert.FacesConverter", "Converter");
  private static final Set<String> OTHER_LOGS =
      Set.of(
          "org.slf4j", "org.apache.commons.logging", "org.apache.log4j", "java.lang.System$Logger");

  private CodeRules() {}

  static Map<String, ArchRule> all() {
    return Map.of(
        "wall-clock-only-in-platform-time", wallClock(),
        "no-standard-streams", standardStreams(),
        "one-way-to-log", logging(),
        "no-static-mutable-state", staticState(),
        "threads-are-managed", threads(),
        "names-tell-the-role", names());
  }

  private static ArchRule wallClock() {
    return Check.application(
        "ask an injected clock for the time",
        type ->
            type.getPackageName().startsWith("dev.arbiter.platform.time.")
                ? List.of()
                : calls(type, CodeRules::asksTheMachine));
  }

  private static boolean asksTheMachine(JavaMethodCall call) {
    JavaClass owner = call.getTargetOwner();
    String name = call.getName();
    List<JavaClass> parameters = call.getTarget().getRawParameterTypes();
    boolean withoutClock = parameters.isEmpty() || parameters.get(0).isEquivalentTo(ZoneId.class);
    return owner.getPackageName().startsWith("java.time") && name.equals("now") && withoutClock
        || owner.isEquivalentTo(Clock.class)
            && (name.startsWith("system") || name.startsWith("tick"))
        || owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis");
  }

  private static ArchRule standardStreams() {
    return Check.application(
        "write to no standard stream",
        type -> {
          List<String> problems = new ArrayList<>();
          type.getFieldAccessesFromSelf().stream()
              .filter(access -> access.getTargetOwner().isEquivalentTo(System.class))
              .map(access -> "uses System." + access.getName())
              .forEach(problems::add);
          problems.addAll(calls(type, call -> call.getName().equals("printStackTrace")));
          return problems;
        });
  }

  private static ArchRule logging() {
    return Check.application(
        "log by java.util.logging",
        type ->
            type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getName())
                .filter(target -> OTHER_LOGS.stream().anyMatch(target::startsWith))
                .map(target -> "logs by " + target)
                .toList());
  }

  private static ArchRule staticState() {
    return Check.application(
        "have no static state that changes",
        type ->
            type.getFields().stream()
                .filter(CodeRules::isMutableStatic)
                .map(field -> "has the static variable " + field.getName())
                .toList());
  }

  private static boolean isMutableStatic(JavaField field) {
    Set<JavaModifier> modifiers = field.getModifiers();
    return modifiers.contains(JavaModifier.STATIC)
        && !modifiers.contains(JavaModifier.FINAL)
        && !modifiers.contains(JavaModifier.SYNTHETIC);
  }

  private static ArchRule threads() {
    return Check.application(
        "leave threads to the container",
        type -> {
          List<String> problems =
              new ArrayList<>(
                  calls(type, call -> call.getTargetOwner().isEquivalentTo(Executors.class)));
          type.getConstructorCallsFromSelf().stream()
              .filter(call -> call.getTargetOwner().isAssignableTo(Thread.class))
              .map(call -> "makes a thread")
              .forEach(problems::add);
          return problems;
        });
  }

  private static ArchRule names() {
    return Check.everyClass(
        "be named by their role",
        type -> {
          List<String> problems = new ArrayList<>();
          String name = type.getSimpleName();
          if (SAYS_NOTHING.matcher(name).matches()) {
            problems.add("has a name that says nothing");
          }
          SUFFIX_OF_ROLE.forEach(
              (annotation, suffix) -> {
                if (type.isAnnotatedWith(annotation)
                    && type.isTopLevelClass()
                    && !name.endsWith(suffix)) {
                  problems.add("should end in " + suffix);
                }
              });
          boolean entity = Place.of(type).filter(p -> p.layer().equals("entity")).isPresent();
          if (name.endsWith("Store") && !entity && !Place.isProgram(type)) {
            problems.add("is a store outside the entity layer");
          }
          return problems;
        });
  }

  private static List<String> calls(
      JavaClass type, java.util.function.Predicate<JavaMethodCall> forbidden) {
    return type.getMethodCallsFromSelf().stream()
        .filter(forbidden)
        .map(call -> "calls " + call.getTarget().getFullName())
        .toList();
  }
}
