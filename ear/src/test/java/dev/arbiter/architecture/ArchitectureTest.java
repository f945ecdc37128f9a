package dev.arbiter.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  private static JavaClasses product;
  private static Exceptions exceptions;

  @BeforeAll
  static void load() throws IOException {
    exceptions = new Exceptions();
    product = ProductClasses.load();
  }

  @Test
  void seesTheClassesOfEachModule() {
    assertThat(product.stream().map(JavaClass::getSimpleName))
        .contains("Outcome", "Requires", "TenantContext", "Arbiter");
  }

  @TestFactory
  Stream<DynamicTest> theProductFollowsTheRule() {
    return ArchitectureRules.all().entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(),
                    () -> {
                      Set<String> excepted = exceptions.of(rule.getKey());
                      assertThat(violations(rule.getValue()))
                          .filteredOn(
                              violation -> excepted.stream().noneMatch(violation::startsWith))
                          .isEmpty();
                    }));
  }

  @TestFactory
  Stream<DynamicTest> noExceptionIsStale() {
    return exceptions.rules().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule,
                    () -> {
                      List<String> violations = violations(ArchitectureRules.all().get(rule));
                      assertThat(exceptions.of(rule))
                          .allMatch(
                              excepted ->
                                  violations.stream().anyMatch(v -> v.startsWith(excepted)));
                    }));
  }

  @Test
  void everyExceptionHasAReason() {
    assertThat(exceptions.allHaveReasons()).isTrue();
  }

  private static List<String> violations(ArchRule rule) {
    return rule.evaluate(product).getFailureReport().getDetails();
  }

  @TestFactory
  Stream<DynamicTest> thePlantedFaultIsCaughtBy() {
    return ArchitectureRules.all().entrySet().stream()
        .map(
            rule ->
                DynamicTest.dynamicTest(
                    rule.getKey(),
                    () ->
                        assertThat(
                                rule.getValue()
                                    .evaluate(Mutants.compile(rule.getKey()))
                                    .getFailureReport()
                                    .getDetails())
                            .isNotEmpty()));
  }

  @Test
  void everyRuleHasAPlantedFault() throws IOException {
    assertThat(Mutants.rules()).isEqualTo(ArchitectureRules.all().keySet());
  }
}
