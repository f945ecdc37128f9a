package dev.arbiter.evaluation.instruction.control;

import dev.arbiter.evaluation.grading.control.Graders;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.instruction.control.InstructionGrader.Followed;
import dev.arbiter.evaluation.language.api.LanguageDetector;
import dev.arbiter.evaluation.language.control.ProfileLanguageDetector;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All instructions, without a container. */
public final class Instructions {

  /** Reads its profiles once for all tests. */
  public static final LanguageDetector LANGUAGES = new ProfileLanguageDetector();

  private Instructions() {}

  public static InstructionGrader grader() {
    return new InstructionGrader(registry());
  }

  static InstructionRegistry registry() {
    return new InstructionRegistry(
        List.of(
            new KeywordInstructions(),
            new LanguageInstructions(LANGUAGES),
            new LengthInstructions(),
            new ContentInstructions(),
            new FormatInstructions(),
            new CombinationInstructions(),
            new StartEndInstructions(),
            new CaseInstructions(LANGUAGES),
            new PunctuationInstructions()));
  }

  /** A grader with one instruction. */
  static GraderSpec spec(String id, Object... namesAndValues) {
    return spec(List.of(id), List.of(arguments(namesAndValues)));
  }

  static GraderSpec spec(List<String> ids, Object arguments) {
    return Graders.spec(
        InstructionGrader.KIND,
        InstructionGrader.INSTRUCTIONS,
        ids,
        InstructionGrader.ARGUMENTS,
        arguments);
  }

  static Map<String, Object> arguments(Object... namesAndValues) {
    Map<String, Object> arguments = new TreeMap<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
    }
    return arguments;
  }

  /** What became of the one instruction. */
  static Followed check(String answer, GraderSpec spec) {
    return grader().check(answer, spec).get(0);
  }

  /** Whether the answer follows to the letter. */
  static boolean follows(String answer, GraderSpec spec) {
    return check(answer, spec).strict();
  }
}
