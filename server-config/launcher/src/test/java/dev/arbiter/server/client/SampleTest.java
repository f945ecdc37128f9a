package dev.arbiter.server.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> GRADERS =
      Set.of(
          "exact",
          "match",
          "contains-all",
          "contains-any",
          "contains-none",
          "regex",
          "numeric",
          "length");

  @TempDir private Path folder;

  @Test
  void hasSixtyDistinctTasksThatCanBeGraded() throws IOException {
    List<JsonNode> cases = rows(Sample.in(folder).suite());

    assertThat(ids(cases)).hasSize(60).doesNotHaveDuplicates();
    assertThat(cases)
        .allSatisfy(
            one -> {
              assertThat(one.path("prompt").asText()).isNotBlank();
              assertThat(one.path("tags")).isNotEmpty();
              assertThat(one.path("graders")).isNotEmpty();
              assertThat(one.path("graders").findValuesAsText("kind")).isSubsetOf(GRADERS);
            });
  }

  @Test
  void givesAnExpectedAnswerWhereTheGraderNeedsOne() throws IOException {
    assertThat(rows(Sample.in(folder).suite()))
        .filteredOn(
            one ->
                one.path("graders").findValuesAsText("kind").stream()
                    .anyMatch(Set.of("exact", "match", "numeric")::contains))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.path("expected").asText()).isNotBlank());
  }

  @Test
  void isLabelledAsInventedInEveryRow() throws IOException {
    CompareOrder order = Sample.in(folder);

    assertThat(order.suiteName()).contains("invented sample");
    assertThat(order.names()).allSatisfy(name -> assertThat(name).startsWith("sample-"));
    assertThat(rows(order.suite()))
        .allSatisfy(
            one ->
                assertThat(one.path("metadata").path("origin").asText())
                    .isEqualTo("invented sample"));
    for (NamedFile answers : order.answers()) {
      assertThat(rows(answers.file()))
          .allSatisfy(one -> assertThat(one.path("origin").asText()).isEqualTo("invented sample"));
    }
  }

  @Test
  void namesNobodysProduct() throws IOException {
    CompareOrder order = Sample.in(folder);

    assertThat(Files.readString(order.suite())).doesNotContainIgnoringCase("chatgpt", "copilot");
    for (NamedFile answers : order.answers()) {
      assertThat(Files.readString(answers.file())).doesNotContainIgnoringCase("chatgpt", "copilot");
    }
  }

  @Test
  void answersOnlyCasesOfTheSuiteAndLeavesOneOut() throws IOException {
    CompareOrder order = Sample.in(folder);
    List<String> cases = ids(rows(order.suite()));
    List<String> first = ids(rows(order.answers().get(0).file()));
    List<String> second = ids(rows(order.answers().get(1).file()));

    assertThat(first).hasSize(60).doesNotHaveDuplicates().containsExactlyElementsOf(cases);
    assertThat(second).hasSize(59).doesNotHaveDuplicates().isSubsetOf(cases);
  }

  private static List<String> ids(List<JsonNode> rows) {
    return rows.stream().map(row -> row.path("id").asText()).toList();
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      rows.add(JSON.readTree(line));
    }
    return rows;
  }
}
