package dev.arbiter.evaluation.instruction.control;

import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.grading.control.NearestName;
import dev.arbiter.evaluation.instruction.api.ArgumentValues;
import dev.arbiter.evaluation.instruction.api.Instruction;
import dev.arbiter.evaluation.instruction.api.InstructionArgument;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holds a grader's list of instructions against what the instructions say of themselves. */
final class InstructionCheck {
  static final int MAX_INSTRUCTIONS = 50;

  private final InstructionRegistry registry;
  private final List<GraderProblem> problems = new ArrayList<>();

  private InstructionCheck(InstructionRegistry registry) {
    this.registry = registry;
  }

  /**
   * Everything that is wrong.
   *
   * @param arguments what the case gives as arguments; null when it gives none
   */
  static List<GraderProblem> problems(
      InstructionRegistry registry, List<String> ids, Object arguments) {
    InstructionCheck check = new InstructionCheck(registry);
    check.all(ids, arguments);
    return check.problems;
  }

  private void all(List<String> ids, Object arguments) {
    if (ids.size() > MAX_INSTRUCTIONS) {
      add("instructions", "grader.instructions.too-many", ids.size(), MAX_INSTRUCTIONS);
      return;
    }
    if (arguments != null
        && !(arguments instanceof List<?> list && list.stream().allMatch(Map.class::isInstance))) {
      add("arguments", "grader.instructions.arguments");
      return;
    }
    if (arguments instanceof List<?> list && list.size() != ids.size()) {
      add("arguments", "grader.instructions.sizes", ids.size(), list.size());
      return;
    }
    for (int i = 0; i < ids.size(); i++) {
      Optional<Instruction> instruction = registry.find(ids.get(i));
      if (instruction.isPresent()) {
        arguments(i, instruction.get(), ArgumentLists.at(arguments, i));
      } else {
        unknown(i, ids.get(i));
      }
    }
  }

  private void unknown(int index, String id) {
    String place = "instructions/" + index;
    Optional<String> near = near(InstructionRegistry.plain(id), registry.all().keySet());
    if (near.isPresent()) {
      add(place, "grader.instructions.unknown-near", GradingTexts.quote(id), near.get());
    } else {
      String known = String.join(", ", registry.all().keySet());
      add(place, "grader.instructions.unknown", GradingTexts.quote(id), known);
    }
  }

  private void arguments(int index, Instruction instruction, Map<String, Object> given) {
    int before = problems.size();
    String place = "arguments/" + index;
    List<String> known =
        instruction.arguments().stream().map(InstructionArgument::name).sorted().toList();
    for (String name : given.keySet()) {
      if (!known.contains(name)) {
        unknownArgument(place, instruction, name, known);
      }
    }
    for (InstructionArgument argument : instruction.arguments()) {
      Object value = given.get(argument.name());
      String here = place + "/" + argument.name();
      if (value == null) {
        add(here, "grader.instructions.argument-missing", instruction.id(), argument.name());
      } else {
        argument
            .problem(value)
            .map(GradingTexts::english)
            .ifPresent(
                demand -> add(here, "grader.instructions.argument-wrong", argument.name(), demand));
      }
    }
    if (problems.size() == before) {
      instruction
          .constraint()
          .problem(new ArgumentValues(given))
          .ifPresent(problem -> problems.add(new GraderProblem("/" + place, problem)));
    }
  }

  private void unknownArgument(
      String place, Instruction instruction, String name, List<String> known) {
    String shown = GradingTexts.quote(name);
    String here = place + "/" + shown;
    if (known.isEmpty()) {
      add(here, "grader.instructions.argument-none", instruction.id(), shown);
      return;
    }
    String names = String.join(", ", known);
    Optional<String> near = near(name, known);
    if (near.isPresent()) {
      add(
          here,
          "grader.instructions.argument-unknown-near",
          instruction.id(),
          shown,
          near.get(),
          names);
    } else {
      add(here, "grader.instructions.argument-unknown", instruction.id(), shown, names);
    }
  }

  /** The guess compares names with hyphens, instructions have low lines. */
  private static Optional<String> near(String name, Collection<String> known) {
    Map<String, String> hyphenated =
        known.stream().collect(Collectors.toMap(id -> id.replace('_', '-'), Function.identity()));
    return NearestName.of(name, hyphenated.keySet()).map(hyphenated::get);
  }

  private void add(String place, String key, Object... facts) {
    String[] arguments = new String[facts.length];
    for (int i = 0; i < facts.length; i++) {
      arguments[i] = String.valueOf(facts[i]);
    }
    problems.add(GraderProblem.of(place, key, arguments));
  }
}
