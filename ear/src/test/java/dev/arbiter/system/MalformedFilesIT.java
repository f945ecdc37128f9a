package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.system.MalformedFile.Fault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Bad files by the command, against a server that must come to no harm. */
@ExtendWith(SharedProduct.class)
class MalformedFilesIT {
  private static final int MOST_LISTED = 20;
  private static final String HANGS_ELSEWHERE =
      "{\"id\":\"a\",\"prompt\":\"p\",\"graders\":[{\"kind\":\"regex\",\"pattern\":\"^(a+)+$\"}]}\n";

  @TempDir Path folder;
  private final Map<MalformedFile, List<String>> messages = new ConcurrentHashMap<>();

  @Test
  void eachIsRefusedByLineAndNothingOfItIsKept(Product product) throws IOException {
    Terminal terminal = Terminal.of(product, "Malformed", folder);
    comparesWell(terminal);
    ProductDatabase database = new ProductDatabase(product.home());
    Map<String, String> before = database.rows("evaluation");
    List<String> seen = seen(terminal.api());
    List<MalformedFile> files =
        Stream.of(MalformedSuites.all(), MalformedTables.all()).flatMap(List::stream).toList();
    assertThat(files).hasSizeGreaterThan(32);

    files.parallelStream().forEach(file -> refuses(terminal, file));

    assertThat(database.rows("evaluation")).isEqualTo(before);
    assertThat(seen(terminal.api())).isEqualTo(seen);
    comparesWell(terminal);
    MalformedPage.compare(files, messages);
  }

  /** What programs are told there is. */
  private static List<String> seen(Api api) {
    return Stream.of("suites", "assistants", "runs").map(path -> api.get(path).text()).toList();
  }

  private void comparesWell(Terminal terminal) throws IOException {
    Path suite = write("good-suite.jsonl", "{\"id\":\"a\",\"prompt\":\"p\",\"expected\":\"e\"}\n");
    Path answers = write("good-answers.jsonl", "{\"id\":\"a\",\"answer\":\"e\"}\n");

    Command.Ended ended = terminal.compare(suite, Map.of("good", answers));

    assertThat(ended.exitCode()).as(ended.console()).isZero();
    assertThat(ended.console()).contains("100.0% passed", "1 of 1");
  }

  private void refuses(Terminal terminal, MalformedFile file) {
    Command.Ended ended;
    Path path;
    try {
      Path own = Files.createTempDirectory(folder, "case");
      path = Files.write(own.resolve(file.name()), file.content());
      Path other = write(file.isSuite() ? "good-answers.jsonl" : "good-suite.jsonl");
      ended =
          file.isSuite()
              ? terminal.compare(path, Map.of("good", other))
              : terminal.compare(other, Map.of("good", path));
      Files.delete(path);
    } catch (IOException e) {
      throw new AssertionError(file.kind(), e);
    }
    assertThat(ended.exitCode()).as("%s%n%s", file, ended.console()).isEqualTo(2);
    List<String> told =
        ended
            .console()
            .lines()
            .filter(line -> line.startsWith(path + ":"))
            .map(line -> line.substring(path.toString().length() + 1))
            .toList();
    assertThat(told).as("%s%n%s", file, ended.console()).hasSameSizeAs(file.faults());
    for (int i = 0; i < told.size(); i++) {
      Fault fault = file.faults().get(i);
      assertThat(told.get(i))
          .as("%s", file)
          .startsWith(fault.place() + ": ")
          .contains(fault.says());
    }
    assertThat(ended.console())
        .endsWith("Nothing of " + path + " was imported: correct the rows above and try again.\n")
        .doesNotContain("Exception", "\tat ");
    messages.put(file, told);
  }

  /** A file that is there already. */
  private Path write(String name) {
    return folder.resolve(name);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void thousandsOfFaultsAreCountedAndTheFirstTwentyListed(Product product) throws IOException {
    Terminal terminal = Terminal.of(product, "Malformed", folder);
    Path suite = write("bad.jsonl", "{\"id\":\"a\"}\n".repeat(5_000));
    Path answers = write("a.jsonl", "{\"id\":\"a\",\"answer\":\"e\"}\n");

    Command.Ended ended = terminal.compare(suite, Map.of("x", answers));

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.console().lines().filter(line -> line.startsWith(suite + ":")))
        .hasSize(MOST_LISTED);
    // The second and later rows lack a prompt; their doubled ids are faults too.
    assertThat(ended.console()).contains("... and ");
  }

  @Test
  void filesThatCannotBeReadAreRefusedBeforeAnythingIsSent(Product product) throws IOException {
    Terminal terminal = Terminal.of(product, "Malformed", folder);
    Path answers = write("a.jsonl", "{\"id\":\"a\",\"answer\":\"e\"}\n");
    Path empty = write("empty.jsonl", "");

    for (Path suite : List.of(empty, folder, folder.resolve("missing.jsonl"))) {
      Command.Ended ended = terminal.compare(suite, Map.of("x", answers));

      assertThat(ended.exitCode()).isEqualTo(2);
      assertThat(ended.console().strip()).hasLineCount(1).contains(suite.toString());
    }
  }

  @Test
  void aPatternThatHangsOtherEnginesIsGradedAtOnce(Product product) throws IOException {
    Terminal terminal = Terminal.of(product, "Malformed", folder);
    Path suite = write("pattern.jsonl", HANGS_ELSEWHERE);
    String answer = "a".repeat(200_000) + "b";
    Path answers = write("a.jsonl", "{\"id\":\"a\",\"answer\":\"" + answer + "\"}\n");

    Command.Ended ended = terminal.compare(suite, Map.of("x", answers));

    assertThat(ended.exitCode()).as(ended.console()).isZero();
    assertThat(ended.console()).contains("0 of 1");
  }
}
