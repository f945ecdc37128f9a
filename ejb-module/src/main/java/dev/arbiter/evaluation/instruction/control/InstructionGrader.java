package dev.arbiter.evaluation.instruction.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.grading.type.CheckCounts;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.grading.type.GradingMessage;
import dev.arbiter.evaluation.instruction.api.ArgumentValues;
import dev.arbiter.evaluation.instruction.api.Finding;
import dev.arbiter.evaluation.instruction.api.Instruction;
import dev.arbiter.evaluation.text.control.Spaces;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** The answer follows every one of a list of instructions. */
@ApplicationScoped
public class InstructionGrader implements Grader {
  static final String KIND = "instruction-following";
  static final String INSTRUCTIONS = "instructions";
  static final String ARGUMENTS = "arguments";
  private static final String MODE = "mode";
  private static final String STRICT = "strict";
  private static final String LOOSE = "loose";

  private final InstructionRegistry registry;

  /** For the container's proxy only. */
  protected InstructionGrader() {
    registry = null;
  }

  @Inject
  public InstructionGrader(InstructionRegistry registry) {
    this.registry = registry;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public List<GraderParameter> parameters() {
    return List.of(
        GraderParameter.required(INSTRUCTIONS, GraderParameter.Type.TEXTS),
        GraderParameter.optional(ARGUMENTS, GraderParameter.Type.STRUCTURE),
        GraderParameter.choice(MODE, STRICT, LOOSE));
  }

  @Override
  public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
    return InstructionCheck.problems(registry, ids(spec), spec.parameters().get(ARGUMENTS));
  }

  @Override
  public Grade grade(GradingInput input, GraderSpec spec) {
    List<Followed> all = check(input.answer(), spec);
    int strict = (int) all.stream().filter(Followed::strict).count();
    int loose = (int) all.stream().filter(Followed::loose).count();
    boolean isLoose = LOOSE.equals(spec.parameters().get(MODE));
    int counted = isLoose ? loose : strict;
    return new Grade(
        (double) counted / all.size(),
        counted == all.size(),
        message(all, strict, loose),
        new CheckCounts(all.size(), strict, loose));
  }

  /** What became of each instruction, in their order. */
  List<Followed> check(String raw, GraderSpec spec) {
    List<String> variants = LooseVariants.of(Spaces.lineFeedsOnly(raw));
    List<Followed> all = new ArrayList<>();
    List<String> ids = ids(spec);
    for (int i = 0; i < ids.size(); i++) {
      Instruction instruction = registry.find(ids.get(i)).orElseThrow();
      all.add(
          check(
              instruction,
              variants,
              new ArgumentValues(ArgumentLists.at(spec.parameters().get(ARGUMENTS), i))));
    }
    return all;
  }

  private static Followed check(
      Instruction instruction, List<String> variants, ArgumentValues values) {
    if (variants.isEmpty()) {
      Finding empty = Finding.of(false, "instruction.empty");
      return new Followed(instruction.id(), false, false, empty.reason());
    }
    Finding finding = instruction.check().check(variants.get(0), values);
    boolean loose =
        finding.followed()
            || variants.stream()
                .skip(1)
                .anyMatch(variant -> instruction.check().check(variant, values).followed());
    return new Followed(instruction.id(), finding.followed(), loose, finding.reason());
  }

  private static GradingMessage message(List<Followed> all, int strict, int loose) {
    String total = String.valueOf(all.size());
    if (strict == all.size()) {
      return GradingMessage.of("grade.instructions.all", total);
    }
    StringBuilder missed = new StringBuilder();
    for (Followed one : all) {
      if (!one.strict()) {
        String key = one.loose() ? "grade.instructions.loosely" : "grade.instructions.missed";
        missed
            .append(' ')
            .append(
                GradingTexts.english(
                    GradingMessage.of(key, one.id(), GradingTexts.english(one.reason()))));
      }
    }
    return GradingMessage.of(
        "grade.instructions.some",
        String.valueOf(strict),
        total,
        String.valueOf(loose),
        missed.toString());
  }

  private static List<String> ids(GraderSpec spec) {
    return ((List<?>) spec.parameters().get(INSTRUCTIONS))
        .stream().map(String.class::cast).toList();
  }

  /**
   * What became of one instruction.
   *
   * @param reason why it is not followed to the letter
   */
  record Followed(String id, boolean strict, boolean loose, GradingMessage reason) {}
}
