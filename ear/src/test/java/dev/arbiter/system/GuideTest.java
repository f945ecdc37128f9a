package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

/** That a guide which promises what is not so would be found out. */
class GuideTest {

  @Test
  void commandsAreRunInOrderAndKeepWhatTheyPrintApart() {
    Guide guide =
        Guide.of(
            List.of(
                "# Title", "```sh", "A=1", "```", "```java", "x();", "```", "```sh", "echo $A",
                "```"));

    assertThat(guide.script()).isEqualTo("set -eu\n{\nA=1\n} >0\n{\necho $A\n} >1\n");
    assertThat(guide.steps().get(1).line()).isEqualTo(9);
  }

  @Test
  void whatIsShownBelongsToTheCommandBefore() {
    Guide guide = Guide.of(List.of("```sh", "a", "```", "so:", "```text", "x", "```"));

    assertThat(guide.steps().get(0).shown()).containsExactly(new Shown.Text("x"));
    assertThatThrownBy(() -> Guide.of(List.of("```text", "x", "```")))
        .hasMessageContaining("line 2");
    assertThatThrownBy(() -> Guide.of(List.of("```sh", "x"))).hasMessageContaining("no end");
  }

  @Test
  void linesAreFoundInTheirOrder() {
    String output = "id: 1\nevent: progress\n{\"a\":1,\"b\":2}";

    assertThat(new Shown.Text("event: progress\n\"a\"...\"b\"").faults(output)).isEmpty();
    assertThat(new Shown.Text("progress\nid: 1").faults(output)).containsExactly("id: 1");
    assertThat(new Shown.Text("id...progress").faults(output)).isNotEmpty();
  }

  @Test
  void fieldsAreFoundWithTheirValues() {
    String output = "{\"id\":\"7\",\"n\":1,\"rows\":[{\"a\":true},{\"a\":null}]}";

    assertThat(json("{'id': '...', 'n': 1.0, 'rows': [{'a': true}, {}]}", output)).isEmpty();
    assertThat(json("{'n': 2}", output)).containsExactly("/n is 1, not 2");
    assertThat(json("{'rows': [{'a': true}]}", output)).hasSize(1);
    assertThat(json("{'rows': [{}, {'a': '...'}]}", output)).hasSize(1);
    assertThat(json("{'missing': '...'}", output)).hasSize(1);
    assertThat(json("{'rows': '...'}", output)).hasSize(1);
    assertThat(json("{}", "curl: (7)")).hasSize(1);
  }

  private static List<String> json(String shown, String output) {
    return new Shown.Json(shown.replace('\'', '"')).faults(output);
  }
}
