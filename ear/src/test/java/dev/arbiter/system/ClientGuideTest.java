package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Java that the guide shows is that of {@link ClientExample}, which a test runs. */
class ClientGuideTest {
  private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

  @Test
  void whatTheGuideShowsIsWhatIsRun() throws IOException {
    String guide = Files.readString(Path.of("../docs/guide/java-client.md"));
    String source =
        Files.readString(Path.of("src/test/java/dev/arbiter/system/ClientExample.java"));

    List<String> blocks = BLOCK.matcher(guide).results().map(MatchResult::group).toList();
    assertThat(blocks).hasSizeGreaterThan(3);
    for (String block : blocks) {
      String code = block.substring("```java\n".length(), block.length() - "```".length());
      assertThat(onOneLine(source)).contains(onOneLine(code));
    }
  }

  /** The guide's lines are shorter than those of the formatter. */
  private static String onOneLine(String code) {
    return code.replaceAll("\\s+", "");
  }
}
