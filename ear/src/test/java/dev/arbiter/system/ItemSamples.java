package dev.arbiter.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Runs for the pages and calls about items.
 *
 * @param first 60 cases, two assistants
 * @param second the same, where the second assistant passes five cases that it failed before
 * @param hostile every text of it attacks the page
 * @param waiting goes on until people answer, which nobody does
 */
record ItemSamples(Api owner, String first, String second, String hostile, String waiting) {
  static final int CASES = 60;

  static ItemSamples in(Api owner) {
    RunMaker runs = new RunMaker(owner);
    RunMaker.Suite suite = runs.suite("Leave and travel", cases());
    RunMaker.Participant ash = runs.answers(suite, "ash", answers(50, 60));
    RunMaker.Participant birch = runs.answers(suite, "birch", answers(40, 58));
    String first = runs.start(suite, ash, birch);
    runs.awaitEnd(List.of(first));
    RunMaker.Participant better = runs.again(suite, birch, answers(45, 58));
    String second = runs.start(suite, ash, better);
    RunMaker.Suite attack = runs.suite(PageSamples.ATTACK, hostileCase());
    String hostile =
        runs.start(
            attack,
            runs.answers(attack, "<b>" + PageSamples.EMOJI, hostileAnswer()),
            runs.answers(attack, PageSamples.ARABIC, hostileAnswer()));
    runs.awaitEnd(List.of(second, hostile));
    String waiting = runs.start(suite, runs.person("somebody"));
    return new ItemSamples(owner, first, second, hostile, waiting);
  }

  private static String cases() {
    return IntStream.range(0, CASES)
        .mapToObj(
            i -> {
              ObjectNode line = Api.JSON.createObjectNode();
              line.put("id", "case-%02d".formatted(i));
              line.put("prompt", "How many days of leave are left after " + i + " days are taken?");
              line.put("expected", "There are " + (90 - i) + " days left for you.");
              line.putArray("tags").add(i % 3 == 0 ? "leave" : "travel");
              return line.toString();
            })
        .collect(Collectors.joining("\n"));
  }

  /**
   * @param right the first so many are as expected
   * @param answered those behind are missing
   */
  private static String answers(int right, int answered) {
    return IntStream.range(0, answered)
        .mapToObj(
            i -> {
              int left = i < right ? 90 - i : 12;
              ObjectNode line = Api.JSON.createObjectNode();
              line.put("id", "case-%02d".formatted(i));
              line.put("answer", "There are " + left + " days left for you.");
              line.put("latencyMs", 400 + 7 * i).put("cost", "0.0012").put("currency", "EUR");
              return line.toString();
            })
        .collect(Collectors.joining("\n"));
  }

  private static String hostileCase() {
    ObjectNode line = Api.JSON.createObjectNode().put("id", PageSamples.ATTACK);
    line.put("prompt", PageSamples.ATTACK).put("expected", "yes");
    line.putArray("tags").add("<i>" + PageSamples.ARABIC);
    return line.toString();
  }

  private static String hostileAnswer() {
    return Api.JSON
        .createObjectNode()
        .put("id", PageSamples.ATTACK)
        .put("answer", PageSamples.ATTACK + " yes")
        .toString();
  }
}
