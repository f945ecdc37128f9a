package dev.arbiter.evaluation.work.control;

import dev.arbiter.evaluation.grading.api.CaseGrade;
import dev.arbiter.evaluation.grading.api.GraderResult;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.control.CaseGrader;
import dev.arbiter.evaluation.grading.type.CheckCounts;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.transfer.control.GraderSpecs;
import dev.arbiter.evaluation.work.entity.FinishedItem;
import dev.arbiter.evaluation.work.entity.RecordedItem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Grades the recorded answer of an item. */
@ApplicationScoped
public class ItemGrader {

  private static final int MOST_KNOWN = 1_000;
  private static final int LONGEST_KNOWN = 500;

  private final CaseGrader grader;

  /** Cases of a suite share few texts, and to read one takes longer than most graders do. */
  private final Map<String, List<GraderSpec>> known = new ConcurrentHashMap<>();

  /** For the container's proxy only. */
  protected ItemGrader() {
    grader = null;
  }

  @Inject
  public ItemGrader(CaseGrader grader) {
    this.grader = grader;
  }

  /** The item with its grades; without any when its outcome is not one that is graded. */
  public FinishedItem grade(RecordedItem item) {
    if (!item.outcome().isGraded()) {
      return new FinishedItem(item, null, null, 0, 0, 0, List.of());
    }
    CaseGrade grade = grader.grade(input(item), specs(item));
    CheckCounts checks = grade.checks();
    return new FinishedItem(
        item,
        grade.passed(),
        grade.score(),
        checks.total(),
        checks.strict(),
        checks.loose(),
        rows(item, grade));
  }

  private static GradingInput input(RecordedItem item) {
    return new GradingInput(
        item.prompt() == null ? lastTurn(item.turns()) : item.prompt(),
        item.expected(),
        item.reference(),
        item.answer() == null ? "" : item.answer(),
        item.outcome());
  }

  private static String lastTurn(String turns) {
    try (JsonReader reader = Json.createReader(new StringReader(turns))) {
      JsonArray array = reader.readArray();
      return array.getString(array.size() - 1);
    }
  }

  private List<GraderSpec> specs(RecordedItem item) {
    List<GraderSpec> own = read(item.graders());
    return own.isEmpty() ? read(item.defaultGraders()) : own;
  }

  private List<GraderSpec> read(String text) {
    if (text.length() > LONGEST_KNOWN) {
      return GraderSpecs.read(text);
    }
    if (known.size() >= MOST_KNOWN) {
      known.clear();
    }
    return known.computeIfAbsent(text, GraderSpecs::read);
  }

  private static List<FinishedItem.GradeRow> rows(RecordedItem item, CaseGrade grade) {
    List<FinishedItem.GradeRow> rows = new ArrayList<>();
    for (GraderResult result : grade.results()) {
      rows.add(
          new FinishedItem.GradeRow(
              item.key(),
              rows.size(),
              result.grader(),
              result.score(),
              result.passed(),
              result.message()));
    }
    return rows;
  }
}
