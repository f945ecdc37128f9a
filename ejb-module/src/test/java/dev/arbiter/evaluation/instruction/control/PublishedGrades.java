package dev.arbiter.evaluation.instruction.control;

import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.instruction.control.InstructionGrader.Followed;
import dev.arbiter.evaluation.json.control.MalformedJsonException;
import dev.arbiter.evaluation.json.control.PlainJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Real answers to the prompts of IFEval, with the grade that was published of each instruction. */
final class PublishedGrades {
  private static final Path DATA = Path.of("../../shared/data/instruction-following");

  private PublishedGrades() {}

  /**
   * One instruction of one answer.
   *
   * @param reason why it is not followed to the letter, by our own grade
   */
  record Compared(
      String id, Followed own, boolean publishedStrict, boolean publishedLoose, String reason) {

    boolean agrees() {
      return own.strict() == publishedStrict && own.loose() == publishedLoose;
    }
  }

  /** Every instruction of every answer of a model, in the suite's order. */
  static List<Compared> compare(String model) throws IOException, MalformedJsonException {
    Map<String, Map<?, ?>> answers = byId("answers-" + model + ".jsonl");
    Map<String, String[]> grades = grades(model);
    InstructionGrader grader = Instructions.grader();
    List<Compared> compared = new ArrayList<>();
    for (Map.Entry<String, Map<?, ?>> line : byId("suite.jsonl").entrySet()) {
      String answer = (String) answers.get(line.getKey()).get("answer");
      List<Followed> own = grader.check(answer, spec(line.getValue()));
      String[] published = grades.get(line.getKey());
      for (int i = 0; i < own.size(); i++) {
        compared.add(
            new Compared(
                line.getKey(),
                own.get(i),
                published[2].charAt(i) == '1',
                published[3].charAt(i) == '1',
                GradingTexts.english(own.get(i).reason())));
      }
    }
    return compared;
  }

  /** The grader of each case of the suite, by the case's id. */
  static Map<String, GraderSpec> suite() throws IOException, MalformedJsonException {
    Map<String, GraderSpec> specs = new LinkedHashMap<>();
    byId("suite.jsonl").forEach((id, line) -> specs.put(id, spec(line)));
    return specs;
  }

  private static GraderSpec spec(Map<?, ?> line) {
    Map<?, ?> grader = (Map<?, ?>) ((List<?>) line.get("graders")).get(0);
    return Instructions.spec(
        ((List<?>) grader.get("instructions")).stream().map(String.class::cast).toList(),
        grader.get("arguments"));
  }

  private static Map<String, Map<?, ?>> byId(String file)
      throws IOException, MalformedJsonException {
    Map<String, Map<?, ?>> lines = new LinkedHashMap<>();
    for (String line : Files.readAllLines(DATA.resolve(file))) {
      Map<?, ?> object = (Map<?, ?>) PlainJson.parse(line).value();
      lines.put((String) object.get("id"), object);
    }
    return lines;
  }

  private static Map<String, String[]> grades(String model) throws IOException {
    Map<String, String[]> grades = new LinkedHashMap<>();
    for (String line : Files.readAllLines(DATA.resolve("published-grades.csv"))) {
      String[] cells = line.split(",", -1);
      if (cells[0].equals(model)) {
        grades.put(cells[1], cells);
      }
    }
    return grades;
  }
}
