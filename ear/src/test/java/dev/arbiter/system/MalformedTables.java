package dev.arbiter.system;

import static dev.arbiter.system.MalformedFile.answers;
import static dev.arbiter.system.MalformedFile.suite;

import dev.arbiter.system.MalformedFile.Builder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** Files of CSV and of answers that cannot be imported. */
final class MalformedTables {
  private static final int FIFTY_MB = 50_000_000;

  private MalformedTables() {}

  static List<MalformedFile> all() {
    return Stream.of(quotes(), cells(), headers(), encodings(), answersInJson(), answersInCsv())
        .flatMap(List::stream)
        .map(Builder::build)
        .toList();
  }

  private static Builder csv(String kind) {
    return suite(kind, "csv");
  }

  private static List<Builder> quotes() {
    return List.of(
        csv("quote never closed")
            .lines("id,prompt", "a,p", "b,\"open", "c,p")
            .fault("3", "never closed"),
        csv("quote in a cell without quotes")
            .lines("id,prompt", "a,a 5\" pipe", "b")
            .fault("2", "within a cell")
            .fault("3", "1 cells"),
        csv("text after a closing quote")
            .lines("id,prompt", "a,\"p\"x", "b")
            .fault("2", "follows the closing quote"),
        csv("rows of other lengths")
            .lines("id,prompt", "a", "b,p,x")
            .fault("2", "1 cells")
            .fault("3", "3 cells"),
        csv("cell of 50 MB")
            .text("id,prompt\na,p\nb,\"")
            .times(FIFTY_MB, "x")
            .text("\"\nc\n")
            .fault("3", "longer than 4 MiB"));
  }

  private static List<Builder> cells() {
    return List.of(
        csv("formula cells")
            .lines("id,prompt,expected", "a,=1+1,e", "b,@SUM(A1:A9),e", "c,p,+cmd|' /C calc'!A0")
            .fault("2", "formula: =1+1")
            .fault("3", "formula: @SUM")
            .fault("4", "formula: +cmd"),
        csv("error values of a spreadsheet")
            .lines("id;prompt", "a;#REF!", "b;#NAME?")
            .fault("2", "#REF!")
            .fault("3", "#NAME?"),
        csv("duplicate ids").lines("id,prompt", "a,p", "a,q").fault("3", "used in line 2"),
        csv("unknown grader").lines("id,prompt,graders", "a,p,vibes").fault("2", "vibes"),
        csv("bad JSON in a cell")
            .lines("id,prompt,graders", "a,p,\"[{\"\"kind\"\":\"", "b")
            .fault("2", "ends too early")
            .fault("3", "1 cells"));
  }

  private static List<Builder> headers() {
    return List.of(
        csv("no id column").lines("prompt,expected", "p,e").fault("1", "no column \"id\""),
        csv("column twice, misspelled, nameless")
            .lines("id,prompt,ID,promt,", "a,p,b,c,d")
            .fault("1", "twice")
            .fault("1", "Did you mean \"prompt\"")
            .fault("1", "no name"),
        csv("header alone").lines("id,prompt").fault("1", "no rows"),
        csv("JSON under the name of CSV")
            .lines("{\"id\":\"a\",\"prompt\":\"p\"}")
            .fault("1", "JSON, not CSV"));
  }

  private static List<Builder> encodings() {
    return List.of(
        csv("Latin-1")
            .text("id,prompt\na,p\n")
            .in(StandardCharsets.ISO_8859_1, "b,café\n")
            .text("c\n")
            .fault("3:6", "E9 is not UTF-8"),
        csv("null byte").text("id,prompt\na,p\0\n").fault("2", "NUL"));
  }

  private static List<Builder> answersInJson() {
    return List.of(
        answers("truncated JSON", "jsonl")
            .text("{\"id\":\"a\",\"answer\":\"x")
            .fault("1:22", "ends too early"),
        answers("Latin-1", "jsonl")
            .in(StandardCharsets.ISO_8859_1, "{\"id\":\"a\",\"answer\":\"é\"}")
            .fault("1:21", "E9 is not UTF-8"),
        answers("unknown outcome", "jsonl")
            .lines("{\"id\":\"a\",\"answer\":\"x\",\"outcome\":\"RATE_LIMITED\"}")
            .fault("1:34", "RATE_LIMITED"),
        answers("answered twice", "jsonl")
            .lines("{\"id\":\"a\",\"answer\":\"x\"}", "{\"id\":\"a\",\"answer\":\"y\"}")
            .fault("2:7", "in line 1 already"),
        answers("no answer", "jsonl").lines("{\"id\":\"a\"}").fault("1", "no \"answer\""),
        answers("figures that are none", "jsonl")
            .lines(
                "{\"id\":\"a\",\"answer\":\"x\",\"latencyMs\":-1,\"inputTokens\":1.5,\"cost\":\"cheap\"}")
            .fault("1:36", "negative")
            .fault("1:53", "not a whole number")
            .fault("1:64", "not an amount"));
  }

  private static List<Builder> answersInCsv() {
    return List.of(
        answers("no answer column", "csv")
            .lines("id,outcome", "a,answered")
            .fault("1", "no column \"answer\""),
        answers("formula cells", "csv")
            .lines("id,answer", "a,=1+1", "b,'=1+1", "c,\"=HYPERLINK(\"\"x\"\")\"")
            .fault("2", "formula: =1+1")
            .fault("4", "formula: =HYPERLINK"),
        answers("quote never closed", "csv")
            .lines("id,answer", "a,\"x", "b,y")
            .fault("2", "never closed"),
        answers("trial and figures that are none", "csv")
            .lines("id,answer,latency_ms,trial", "a,x,quick,1.5")
            .fault("2", "\"trial\" is not a whole number")
            .fault("2", "\"latencyMs\" is not a number"));
  }
}
