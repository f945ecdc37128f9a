package dev.arbiter.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Builds rules from functions that name the problems of one class. */
final class Check {

  private Check() {}

  /** Says what is wrong with a dependency between two placed classes. */
  interface Judge {
    Optional<String> judge(Place from, Place to);
  }

  /** A rule on every class of the application and of the programs beside it. */
  static ArchRule everyClass(String text, Function<JavaClass, List<String>> problems) {
    return ArchRuleDefinition.classes()
        .that(ours())
        .should(condition(text, problems))
        .allowEmptyShould(true);
  }

  /** A rule on every class of the application. */
  static ArchRule application(String text, Function<JavaClass, List<String>> problems) {
    return everyClass(text, type -> Place.isProgram(type) ? List.of() : problems.apply(type));
  }

  /** A rule on every dependency between two classes of the application. */
  static ArchRule dependencies(String text, Judge judge) {
    return application(
        text,
        type -> {
          List<String> problems = new ArrayList<>();
          Place.of(type)
              .ifPresent(
                  from ->
                      type.getDirectDependenciesFromSelf()
                          .forEach(to -> add(from, to, judge, problems)));
          return problems;
        });
  }

  private static void add(Place from, Dependency dependency, Judge judge, List<String> problems) {
    JavaClass target = dependency.getTargetClass().getBaseComponentType();
    Place.of(target)
        .flatMap(to -> judge.judge(from, to))
        .ifPresent(why -> problems.add(why + ": " + target.getName()));
  }

  private static DescribedPredicate<JavaClass> ours() {
    return DescribedPredicate.describe(
        "ours", type -> type.getPackageName().startsWith(Place.BASE + "."));
  }

  private static ArchCondition<JavaClass> condition(
      String text, Function<JavaClass, List<String>> problems) {
    return new ArchCondition<>(text) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        for (String problem : problems.apply(type)) {
          events.add(SimpleConditionEvent.violated(type, type.getName() + " " + problem));
        }
      }
    };
  }
}
