package dev.arbiter.architecture;

import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All rules by name; each has a planted fault in {@code src/test/mutants/<name>}. */
final class ArchitectureRules {

  private ArchitectureRules() {}

  static SortedMap<String, ArchRule> all() {
    SortedMap<String, ArchRule> rules = new TreeMap<>();
    Stream.of(
            StructureRules.all(),
            IsolationRules.all(),
            ContractRules.all(),
            CodeRules.all(),
            FrameworkRules.all())
        .map(Map::entrySet)
        .flatMap(java.util.Set::stream)
        .forEach(rule -> rules.put(rule.getKey(), rule.getValue()));
    return rules;
  }
}
