package dev.arbiter.evaluation.run.control;

import dev.arbiter.evaluation.run.api.CaseGroups;
import dev.arbiter.evaluation.run.api.CaseTag;
import jakarta.json.Json;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Collects the groups of cases that come one after the other. */
final class CaseGrouping {

  /** The member of a case's metadata that names its cluster: a text or a number. */
  static final String CLUSTER = "cluster";

  private final Map<String, List<String>> known = new HashMap<>();
  private final Map<String, IntStream.Builder> ranks = new TreeMap<>();
  private final Map<String, Integer> clusterNumbers = new HashMap<>();
  private final List<Integer> clusters = new ArrayList<>();

  /**
   * @param tags JSON array of strings
   * @param metadata JSON object, or null
   */
  void add(String tags, String metadata) {
    int rank = clusters.size();
    known
        .computeIfAbsent(tags, CaseGrouping::texts)
        .forEach(tag -> ranks.computeIfAbsent(tag, name -> IntStream.builder()).add(rank));
    clusters.add(metadata == null ? -1 : cluster(metadata));
  }

  CaseGroups build() {
    List<CaseTag> tags = new ArrayList<>();
    ranks.forEach((name, cases) -> tags.add(new CaseTag(name, cases.build().toArray())));
    return new CaseGroups(tags, clusters.stream().mapToInt(Integer::intValue).toArray());
  }

  private int cluster(String metadata) {
    try (JsonReader reader = Json.createReader(new StringReader(metadata))) {
      JsonValue value = reader.readObject().getOrDefault(CLUSTER, JsonValue.NULL);
      return switch (value.getValueType()) {
        case STRING, NUMBER -> number(value.toString());
        default -> -1;
      };
    }
  }

  private int number(String name) {
    return clusterNumbers.computeIfAbsent(name, unseen -> clusterNumbers.size());
  }

  private static List<String> texts(String json) {
    try (JsonReader reader = Json.createReader(new StringReader(json))) {
      return reader.readArray().getValuesAs(JsonString::getString).stream().distinct().toList();
    }
  }
}
