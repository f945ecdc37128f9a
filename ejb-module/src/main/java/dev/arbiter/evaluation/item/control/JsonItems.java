package dev.arbiter.evaluation.item.control;

import dev.arbiter.evaluation.item.api.RunItem;
import dev.arbiter.evaluation.run.api.CaseAnswers;
import dev.arbiter.evaluation.run.api.CaseAnswers.Given;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;

/** One JSON object a line; what is not known is left out. */
final class JsonItems implements ItemWriter {

  private final Writer target;

  JsonItems(Writer target) {
    this.target = target;
  }

  @Override
  public void write(RunItem item, CaseAnswers asked, Given given) throws IOException {
    JsonObjectBuilder line = Json.createObjectBuilder();
    line.add("case", item.key()).add("assistant", item.assistant()).add("trial", item.trial());
    add(line, "outcome", item.outcome() == null ? null : item.outcome().wireName());
    if (item.passed() != null) {
      line.add("passed", item.passed() ? JsonValue.TRUE : JsonValue.FALSE);
      line.add("score", BigDecimal.valueOf(item.score()));
    }
    add(line, "latencyMs", item.latencyMs());
    JsonArrayBuilder tags = Json.createArrayBuilder(item.tags());
    line.add("tags", tags);
    add(line, "prompt", asked == null ? item.prompt() : asked.prompt());
    add(line, "expected", asked == null ? null : asked.expected());
    if (given != null) {
      add(line, given);
    }
    target.append(line.build().toString()).append('\n');
  }

  private static void add(JsonObjectBuilder line, Given given) {
    add(line, "inputTokens", given.inputTokens());
    add(line, "outputTokens", given.outputTokens());
    add(line, "cost", given.cost());
    add(line, "currency", given.currency());
    add(line, "answer", given.text());
    JsonArrayBuilder grades = Json.createArrayBuilder();
    for (CaseAnswers.Graded grade : given.grades()) {
      JsonObjectBuilder one = Json.createObjectBuilder().add("grader", grade.grader());
      if (grade.passed() != null) {
        one.add("passed", grade.passed()).add("score", BigDecimal.valueOf(grade.score()));
      }
      grades.add(one.add("message", grade.message()));
    }
    line.add("grades", grades);
  }

  private static void add(JsonObjectBuilder line, String name, String value) {
    if (value != null) {
      line.add(name, value);
    }
  }

  private static void add(JsonObjectBuilder line, String name, Long value) {
    if (value != null) {
      line.add(name, value);
    }
  }

  @Override
  public void finish() throws IOException {
    target.flush();
  }
}
