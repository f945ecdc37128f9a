package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows the guide for programs, command by command, sees what it shows. */
@ExtendWith(SharedProduct.class)
class GuideIT {
  private static final Path GUIDE = Path.of("../docs/guide/api.md");

  @Test
  void theCommandsOfTheGuideDoWhatItShows(Product product, @TempDir Path folder)
      throws IOException {
    assumeTrue(isInstalled("sh") && isInstalled("curl"), "needs sh and curl, see CONTRIBUTING.md");
    Guide guide = Guide.of(GUIDE);
    Api owner = product.owner("Guided");
    String address = product.uri().toString();

    int ended =
        run(
            guide.script(),
            folder,
            Map.of(
                "ARBITER", address.substring(0, address.length() - 1),
                "EMAIL", owner.signIn().email(),
                "PASSWORD", owner.signIn().password()));

    assertThat(ended).as(() -> stoppedAt(guide, folder)).isZero();
    assertThat(guide.steps()).hasSizeGreaterThan(10);
    SoftAssertions all = new SoftAssertions();
    for (int i = 0; i < guide.steps().size(); i++) {
      Guide.Step step = guide.steps().get(i);
      String output = Files.readString(folder.resolve(String.valueOf(i)));
      for (Shown shown : step.shown()) {
        all.assertThat(shown.faults(output))
            .as("%s:%d prints%n%s", GUIDE, step.line(), output)
            .isEmpty();
      }
    }
    all.assertAll();
  }

  /** Nothing of this machine's settings, such as a proxy or a .curlrc, is to change the outcome. */
  private static int run(String script, Path folder, Map<String, String> variables)
      throws IOException {
    Path file = Files.writeString(folder.resolve("script"), script);
    ProcessBuilder shell = new ProcessBuilder("sh", file.toString()).directory(folder.toFile());
    shell.environment().keySet().retainAll(List.of("PATH"));
    shell.environment().putAll(variables);
    shell.redirectOutput(folder.resolve("rest").toFile());
    Process process = shell.redirectError(folder.resolve("errors").toFile()).start();
    try {
      if (!process.waitFor(3, TimeUnit.MINUTES)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new AssertionError("the guide does not come to its end");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return process.exitValue();
  }

  /** The last step that has begun, with all that it said. */
  private static String stoppedAt(Guide guide, Path folder) {
    int last = -1;
    while (Files.exists(folder.resolve(String.valueOf(last + 1)))) {
      last++;
    }
    try {
      String errors = Files.readString(folder.resolve("errors"));
      return last < 0
          ? errors
          : "%s:%d stops after%n%s%n%s"
              .formatted(
                  GUIDE,
                  guide.steps().get(last).line(),
                  Files.readString(folder.resolve(String.valueOf(last))),
                  errors);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
