package dev.arbiter.bench.product;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Files of invented office questions, as long as such questions are (prompts and answers of about
 * 200 characters), with the graders that suites use most: the run's own, {@code numeric} and {@code
 * contains-all}, in equal parts. Four of five answers are right.
 */
public final class Workload {
  private static final String TEXT =
      "Our travel policy of this year says how expenses are refunded, who signs them, and what has"
          + " to be handed in before the end of the month.";
  private static final List<String> NAMES = List.of("id", "prompt", "expected", "graders");

  private final Path folder;

  public Workload(Path folder) {
    this.folder = folder;
  }

  /** A suite of so many cases. */
  public Path suite(int cases, boolean csv) {
    return file(
        "suite-" + cases,
        csv,
        String.join(",", NAMES),
        cases,
        i -> {
          String prompt = TEXT + " How much is refunded for trip number " + i + "?";
          return csv
              ? "\"c%d\",\"%s\",\"%s\",\"%s\""
                  .formatted(i, prompt, expected(i), graders(i).replace("\"", "\"\""))
              : "{\"id\":\"c%d\",\"prompt\":\"%s\",\"expected\":\"%s\",\"graders\":%s}"
                  .formatted(i, prompt, expected(i), graders(i));
        });
  }

  /**
   * One assistant's answers to all of them.
   *
   * @param seed another assistant is wrong elsewhere
   */
  public Path answers(int cases, boolean csv, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    return file(
        "answers-" + cases + "-" + seed,
        csv,
        "id,answer,latencyMs,inputTokens,outputTokens",
        cases,
        i -> {
          boolean right = random.nextInt(5) > 0;
          String answer = answer(i, right);
          return (csv
                  ? "\"c%d\",\"%s\",%d,%d,%d"
                  : "{\"id\":\"c%d\",\"answer\":\"%s\",\"latencyMs\":%d,\"inputTokens\":%d,"
                      + "\"outputTokens\":%d}")
              .formatted(i, answer, 200 + random.nextInt(3_000), 60, 20 + random.nextInt(60));
        });
  }

  private static String expected(int i) {
    return i % 3 == 1 ? String.valueOf(100 + i % 900) : "refund " + i;
  }

  private static String graders(int i) {
    return switch (i % 3) {
      case 0 -> "[]";
      case 1 -> "[{\"kind\":\"numeric\",\"tolerance\":0.5}]";
      default -> "[{\"kind\":\"contains-all\",\"values\":[\"refund\",\"policy\"]}]";
    };
  }

  private static String answer(int i, boolean right) {
    return switch (i % 3) {
      case 0 -> right ? "Refund " + i + "." : TEXT + " That is all that I found about it.";
      case 1 -> TEXT + " So the amount is " + (right ? expected(i) : "7") + ".";
      default -> right ? TEXT + " The refund follows the policy." : "I can't say. " + TEXT;
    };
  }

  private Path file(String name, boolean csv, String head, int rows, Row row) {
    Path file = folder.resolve(name + (csv ? ".csv" : ".jsonl"));
    try (BufferedWriter writer = Files.newBufferedWriter(file)) {
      if (csv) {
        writer.write(head + "\n");
      }
      for (int i = 0; i < rows; i++) {
        writer.write(row.of(i));
        writer.write('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private interface Row {
    String of(int number);
  }
}
