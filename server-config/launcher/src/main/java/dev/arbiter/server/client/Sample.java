package dev.arbiter.server.client;

import dev.arbiter.server.console.StartFault;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The bundled, invented sample, laid out as files like a user's own. */
final class Sample {
  /** The suite's name says what it is, wherever it is shown. */
  static final String SUITE = "Office tasks (invented sample)";

  private static final String FOLDER = "/sample/";

  private Sample() {}

  /** Copies the sample to a folder and says how to compare it. */
  static CompareOrder in(Path folder) {
    return new CompareOrder(
        SUITE,
        copied("suite.jsonl", folder),
        List.of(
            new NamedFile("sample-aster", copied("answers-assistant-a.jsonl", folder)),
            new NamedFile("sample-birch", copied("answers-assistant-b.jsonl", folder))),
        "");
  }

  private static Path copied(String name, Path folder) {
    Path target = folder.resolve(name);
    try (InputStream bundled = Sample.class.getResourceAsStream(FOLDER + name)) {
      Files.createDirectories(folder);
      Files.copy(bundled, target, StandardCopyOption.REPLACE_EXISTING);
      return target;
    } catch (IOException e) {
      throw StartFault.because(e, "client-sample", folder);
    }
  }
}
