package dev.arbiter.system;

import static dev.arbiter.system.MalformedFile.suite;

import dev.arbiter.system.MalformedFile.Builder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Suites that cannot be imported. */
final class MalformedSuites {
  private static final int FIFTY_MB = 50_000_000;
  private static final String GOOD = "{\"id\":\"a\",\"prompt\":\"p\"}";

  private MalformedSuites() {}

  static List<MalformedFile> all() {
    return Stream.of(json(), encodings(), fields(), graders(), otherFormats())
        .flatMap(List::stream)
        .map(Builder::build)
        .toList();
  }

  private static Builder jsonl(String kind) {
    return suite(kind, "jsonl");
  }

  private static List<Builder> json() {
    return List.of(
        jsonl("truncated JSON")
            .text(GOOD + "\n{\"id\":\"b\",\"prom")
            .fault("2:16", "ends too early"),
        jsonl("one object over several lines")
            .lines("{\"id\":\"a\",", "\"prompt\":\"p\"}")
            .fault("1:11", "ends too early")
            .fault("2:9", "follows the end"),
        jsonl("a comma after each object").lines(GOOD + ",").fault("1:24", "\",\" follows"),
        jsonl("JSON array").lines("[", GOOD, "]").fault("1", "one JSON array"),
        jsonl("no object")
            .lines(GOOD, "\"text\"", "7")
            .fault("2:1", "not an object")
            .fault("3:1", "not an object"),
        jsonl("same key twice")
            .lines("{\"id\":\"a\",\"prompt\":\"p\",\"id\":\"b\"}")
            .fault("1:24", "comes twice"),
        jsonl("nested 100,000 levels deep")
            .text("{\"id\":\"a\",\"prompt\":\"p\",\"x\":")
            .times(100_000, "[")
            .fault("1:59", "deeper than 32"),
        jsonl("number with a huge exponent")
            .lines("{\"id\":\"a\",\"prompt\":\"p\",\"x\":1e999999999}")
            .fault("1:28", "too long or too large"),
        jsonl("line of 50 MB")
            .text(GOOD + "\n{\"id\":\"b\",\"prompt\":\"")
            .times(FIFTY_MB, "x")
            .text("\"}\n{\"id\":\"c\"}\n")
            .fault("2", "longer than 4 MiB")
            .fault("3", "neither"),
        jsonl("blank lines only").text("\n  \n\n").fault("1", "no rows"));
  }

  private static List<Builder> encodings() {
    return List.of(
        jsonl("Latin-1")
            .text(GOOD + "\n")
            .in(StandardCharsets.ISO_8859_1, "{\"id\":\"b\",\"prompt\":\"café\"}\n")
            .fault("2:24", "E9 is not UTF-8"),
        jsonl("UTF-16").in(StandardCharsets.UTF_16, GOOD).fault("1", "UTF-16"),
        jsonl("byte order mark in the middle")
            .text(GOOD + "\n\uFEFF{\"id\":\"b\",\"prompt\":\"p\"}\n")
            .fault("2:1", "byte order mark"),
        jsonl("null byte").text("{\"id\":\"a\",\"prompt\":\"p\0\"}\n").fault("1:22", "NUL"),
        jsonl("escaped null character")
            .lines("{\"id\":\"a\",\"prompt\":\"p\\u0000\"}")
            .fault("1:20", "NUL"),
        jsonl("half a surrogate pair")
            .lines("{\"id\":\"a\",\"prompt\":\"\\ud83d\"}")
            .fault("1:20", "surrogate"));
  }

  private static List<Builder> fields() {
    return List.of(
        jsonl("duplicate ids")
            .lines(GOOD, "{\"id\":\"b\",\"prompt\":\"p\"}", "{\"id\":\"a\",\"prompt\":\"q\"}")
            .fault("3:7", "used in line 1"),
        jsonl("id and prompt missing, both prompt and turns")
            .lines("{\"expected\":\"18\"}", "{\"id\":\"b\",\"prompt\":\"p\",\"turns\":[\"t\"]}")
            .fault("1", "\"id\" is missing")
            .fault("1", "neither")
            .fault("2:32", "both"),
        jsonl("wrong types")
            .lines("{\"id\":[\"a\"],\"prompt\":1,\"tags\":\"t\"}")
            .fault("1:7", "not a text")
            .fault("1:22", "not a text")
            .fault("1:31", "not a list of texts"),
        jsonl("control character in an id, id too long")
            .lines(
                "{\"id\":\"a\\u0007\",\"prompt\":\"p\"}",
                "{\"id\":\"" + "x".repeat(201) + "\",\"prompt\":\"p\"}")
            .fault("1:7", "U+0007")
            .fault("2:7", "longer than 200"));
  }

  private static Builder grader(String kind, String expected, String grader) {
    return jsonl(kind)
        .lines(
            "{\"id\":\"a\",\"prompt\":\"p\",\"expected\":\"%s\",\"graders\":[%s]}"
                .formatted(expected, grader));
  }

  private static List<Builder> graders() {
    return List.of(
        grader("unknown grader", "e", "{\"kind\":\"exactly\"}").fault("1:49", "exactly"),
        grader("grader without what it needs", "e", "\"length\",\"regex\"")
            .fault("1:49", "\"min\", \"max\" or both")
            .fault("1:49", "\"pattern\""),
        grader("numeric grader without a number", "e", "\"numeric\"")
            .fault("1:49", "needs a number"),
        grader(
                "regular expression that refers back",
                "e",
                "{\"kind\":\"regex\",\"pattern\":\"(a+)+\\\\1$\"}")
            .fault("1:49", "refers back"),
        grader(
                "regular expression that explodes",
                "e",
                "{\"kind\":\"regex\",\"pattern\":\"((a{1000}){1000}){1000}\"}")
            .fault("1:49", "repetitions"),
        grader("regular expression that is none", "e", "{\"kind\":\"regex\",\"pattern\":\"(a\"}")
            .fault("1:49", "pattern"));
  }

  private static List<Builder> otherFormats() {
    return List.of(
        jsonl("web page").lines("<!DOCTYPE html>", "<html>").fault("1", "web page"),
        jsonl("Excel workbook")
            .bytes((byte) 'P', (byte) 'K', (byte) 3, (byte) 4)
            .fault("1", "Excel"),
        jsonl("gzip").bytes((byte) 0x1f, (byte) 0x8b, (byte) 8).fault("1", "gzip"));
  }
}
