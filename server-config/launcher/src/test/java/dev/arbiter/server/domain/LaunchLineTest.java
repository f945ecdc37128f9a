package dev.arbiter.server.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaunchLineTest {
  private static final String PRINTED =
      """
      Dump of JVM Invocation line that would be used to launch:
      /usr/lib/jvm/java-17/bin/java
      -cp
      /d/lib/ext/*:/s/modules/glassfish.jar
      -Xmx512m
      com.sun.enterprise.glassfish.bootstrap.ASMain
      -domaindir
      /d

      Command start-domain executed successfully.
      """;

  @TempDir private Path folder;

  @Test
  void putsOursWhereTheyWin() {
    String file = LaunchLine.of(PRINTED).argumentFile(List.of("-Xmx1g"), List.of("-more"));

    assertThat(file.lines())
        .containsExactly(
            "\"-cp\"",
            "\"/d/lib/ext/*:/s/modules/glassfish.jar\"",
            "\"-Xmx512m\"",
            "\"-Xmx1g\"",
            "\"com.sun.enterprise.glassfish.bootstrap.ASMain\"",
            "\"-domaindir\"",
            "\"/d\"",
            "\"-more\"");
  }

  @Test
  void javaReadsEveryValueAsItWasMeant() throws Exception {
    String value = "a \"b\" \\ c=#d 'e' *\nf";
    LaunchLine line =
        new LaunchLine(List.of("-cp", System.getProperty("java.class.path")), List.of(name()));
    Path file =
        Files.writeString(
            folder.resolve("arguments"),
            line.argumentFile(List.of("-Dvalue=" + value), List.of(value)));
    Process java =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@" + file)
            .redirectErrorStream(true)
            .start();

    String told = new String(java.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(java.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(told).isEqualTo(value + "|" + value);
  }

  private static String name() {
    return Echo.class.getName();
  }

  @Test
  void whatThisServerDoesNotPrintIsAnError() {
    assertThatThrownBy(() -> LaunchLine.of("nothing")).hasMessageContaining("ASMain");
  }

  /** Says what reached it. */
  static final class Echo {
    private Echo() {}

    public static void main(String[] arguments) {
      System.out.print(System.getProperty("value") + "|" + arguments[0]);
    }
  }
}
