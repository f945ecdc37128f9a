package dev.arbiter.evaluation.transfer.control;

import dev.arbiter.evaluation.answer.type.Outcome;
import dev.arbiter.evaluation.transfer.api.AnswerRow;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes answers of the rows of an answers file. */
final class AnswerMapper implements RowMapper<AnswerRow> {
  private static final Set<String> KNOWN =
      Set.of(
          "id",
          "answer",
          "outcome",
          "latencyMs",
          "inputTokens",
          "outputTokens",
          "cost",
          "currency",
          "trial",
          "metadata");
  private static final int MAX_TRIAL = 1_000;

  private final Problems problems;
  private final SeenIds seen = new SeenIds();

  AnswerMapper(Problems problems) {
    this.problems = problems;
  }

  @Override
  public Set<String> knownFields() {
    return KNOWN;
  }

  @Override
  public Set<String> requiredFields() {
    return Set.of("id", "answer");
  }

  @Override
  public Optional<AnswerRow> map(RawRow raw) {
    Fields fields = new Fields(raw, problems);
    int trial = trial(fields);
    String id = id(fields, raw.line(), trial);
    Outcome outcome = outcome(fields);
    String answer = fields.text("answer");
    boolean needsAnswer = outcome == Outcome.ANSWERED || outcome == Outcome.TRUNCATED;
    if (needsAnswer && !fields.has("answer")) {
      fields.problem("answer", "answer.missing", outcome.wireName());
    }
    Long latency = fields.whole("latencyMs", true);
    Long input = fields.whole("inputTokens", false);
    Long output = fields.whole("outputTokens", false);
    Cost cost = Cost.of(fields);
    String metadata = fields.metadata(KNOWN);
    return fields.isBad()
        ? Optional.empty()
        : Optional.of(
            new AnswerRow(
                raw.line(),
                id,
                answer,
                outcome,
                latency,
                input,
                output,
                cost.amount(),
                cost.currency(),
                trial,
                metadata));
  }

  private static int trial(Fields fields) {
    Long trial = fields.whole("trial", false);
    if (trial == null) {
      return 1;
    }
    if (trial < 1 || trial > MAX_TRIAL) {
      fields.problem("trial", "trial.range", String.valueOf(MAX_TRIAL));
      return 1;
    }
    return trial.intValue();
  }

  private String id(Fields fields, long line, int trial) {
    String id = fields.id();
    long first = fields.isBad() ? 0 : seen.add(id + '\0' + trial, line);
    if (first != 0) {
      fields.problem("id", "answer.duplicate", id, String.valueOf(trial), String.valueOf(first));
    }
    return id;
  }

  private static Outcome outcome(Fields fields) {
    String name = fields.text("outcome");
    if (name == null) {
      return Outcome.ANSWERED;
    }
    Optional<Outcome> outcome = Outcome.ofWireName(name.strip());
    if (outcome.isEmpty()) {
      String known =
          Arrays.stream(Outcome.values()).map(Outcome::wireName).collect(Collectors.joining(", "));
      String shown = name.length() > 40 ? name.substring(0, 40) + "…" : name;
      fields.problem("outcome", "outcome.unknown", shown, known);
    }
    return outcome.orElse(Outcome.FAILED);
  }

  @Override
  public long weight(AnswerRow row) {
    return CaseMapper.length(row.answer()) + row.metadata().length();
  }
}
