package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The messages as a page of the documentation. {@code -Darbiter.write=true} writes it; else the
 * committed page must be the same.
 */
final class MalformedPage {
  private static final Path PAGE = Path.of("../docs/reference/file-faults.md");

  private MalformedPage() {}

  static void compare(List<MalformedFile> files, Map<MalformedFile, List<String>> messages)
      throws IOException {
    String page =
        """
        # What is said of bad files

        Written by `MalformedFilesIT` from what `./arbiter compare` really prints;
        `-Darbiter.write=true` writes it anew. Each message is one line, `FILE:LINE:COLUMN: sentence`,
        without the column where only the row is known. Lines and columns count from 1, columns in
        characters. The exit code is 2, nothing of the file is imported, and the rest of the file is
        read for further faults, except after a fault in the quotes or the encoding of a CSV.

        | file | what is wrong | messages |
        |---|---|---|
        %s
        """
            .formatted(
                files.stream()
                    .map(file -> row(file, messages.get(file)))
                    .collect(Collectors.joining("\n")));
    if (Boolean.getBoolean("arbiter.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(PAGE).hasContent(page);
  }

  private static String row(MalformedFile file, List<String> messages) {
    String all =
        messages.stream()
            .map(message -> file.name() + ":" + message)
            .map(message -> "`" + message.replace("|", "\\|").replace("`", "'") + "`")
            .collect(Collectors.joining("<br>"));
    return "| %s %s | %s | %s |"
        .formatted(
            file.isSuite() ? "suite" : "answers",
            file.name().endsWith("csv") ? "CSV" : "JSONL",
            file.kind(),
            all);
  }
}
