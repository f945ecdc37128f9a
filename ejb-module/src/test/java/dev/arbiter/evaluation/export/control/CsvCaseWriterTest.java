package dev.arbiter.evaluation.export.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CsvCaseWriterTest {

  @Test
  void beginsWithAMarkAndTheNamesOfTheFields() throws IOException {
    assertThat(written(Map.of("id", "a", "prompt", "p")))
        .startsWith("\uFEFFid,prompt,turns,expected,reference,tags,graders,metadata\r\n")
        .endsWith("a,p,,,,,,\r\n");
  }

  @Test
  void leavesNothingToCalculate() throws IOException {
    for (String text : List.of("=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "#N/A", "'=1")) {
      assertThat(written(Map.of("id", "a", "prompt", text))).as(text).contains("'" + text);
    }
    assertThat(written(Map.of("id", "a", "tags", List.of("=x", "y")))).contains(",'=x; y,");
  }

  @Test
  void writesTagsForPeopleUnlessOneHoldsASeparator() throws IOException {
    assertThat(written(Map.of("id", "a", "tags", List.of("x", "y z")))).contains(",x; y z,");
    assertThat(written(Map.of("id", "a", "tags", List.of("x; y", "z"))))
        .contains("\"[\"\"x; y\"\",\"\"z\"\"]\"");
  }

  @Test
  void writesListsAndObjectsAsJson() throws IOException {
    assertThat(written(Map.of("id", "a", "turns", List.of("x", "y"))))
        .contains("\"[\"\"x\"\",\"\"y\"\"]\"");
    assertThat(written(Map.of("id", "a", "metadata", Map.of("n", BigDecimal.ONE))))
        .contains("\"{\"\"n\"\":1}\"");
  }

  private static String written(Map<String, Object> fields) throws IOException {
    StringWriter target = new StringWriter();
    CsvCaseWriter writer = new CsvCaseWriter(target);
    writer.write(fields);
    writer.finish();
    return target.toString();
  }
}
