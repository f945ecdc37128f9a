package dev.arbiter.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One suite asked three times, with scores between 0 and 1: the assistant elm gets better from run
 * to run, in the last of them fir takes part too.
 *
 * @param runs the oldest first
 */
record ThreeRuns(String suite, List<String> runs) {
  private static final int CASES = 40;
  private static final String RIGHT = "one two three four five six seven eight nine ten";

  static ThreeRuns in(Api owner) {
    RunMaker maker = new RunMaker(owner);
    RunMaker.Suite suite = maker.suite("Number words", cases());
    RunMaker.Participant elm = maker.answers(suite, "elm", answers(0));
    String first = maker.start(suite, elm);
    maker.awaitEnd(List.of(first));
    String second = maker.start(suite, maker.again(suite, elm, answers(3)));
    maker.awaitEnd(List.of(second));
    String third =
        maker.start(
            suite, maker.again(suite, elm, answers(5)), maker.answers(suite, "fir", answers(9)));
    maker.awaitEnd(List.of(third));
    return new ThreeRuns(suite.id(), List.of(first, second, third));
  }

  private static String cases() {
    return lines(
        (line, i) -> {
          line.put("prompt", "Count to ten, for the time of number " + i);
          line.put("expected", RIGHT);
          line.putArray("tags").add(i % 2 == 0 ? "even" : "odd");
          ObjectNode grader = line.putArray("graders").addObject();
          grader.put("kind", "jaro-winkler").put("threshold", 0.9);
        });
  }

  /** Of these answers the words beyond a number that grows with {@code better} are wrong. */
  private static String answers(int better) {
    return lines(
        (line, i) -> {
          int right = Math.min(10, better + i % 8);
          String words =
              IntStream.range(0, 10)
                  .mapToObj(word -> word < right ? RIGHT.split(" ")[word] : "zzz")
                  .collect(Collectors.joining(" "));
          line.put("answer", words);
        });
  }

  private interface Filling {
    void fill(ObjectNode line, int number);
  }

  private static String lines(Filling filling) {
    return IntStream.range(0, CASES)
        .mapToObj(
            i -> {
              ObjectNode line = Api.JSON.createObjectNode().put("id", "number-%02d".formatted(i));
              filling.fill(line, i);
              return line.toString();
            })
        .collect(Collectors.joining("\n"));
  }
}
