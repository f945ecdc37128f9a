package dev.arbiter.evaluation.answer.type;

import jakarta.json.bind.adapter.JsonbAdapter;

/** Writes an outcome by its wire name. */
public class OutcomeAdapter implements JsonbAdapter<Outcome, String> {

  @Override
  public String adaptToJson(Outcome outcome) {
    return outcome.wireName();
  }

  @Override
  public Outcome adaptFromJson(String wireName) {
    return Outcome.ofWireName(wireName)
        .orElseThrow(() -> new IllegalArgumentException("not an outcome: " + wireName));
  }
}
