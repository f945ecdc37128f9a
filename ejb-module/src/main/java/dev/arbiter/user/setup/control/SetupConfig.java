package dev.arbiter.user.setup.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The secret that proves somebody may read this machine's files. */
@ApplicationScoped
public class SetupConfig {

  @Inject
  @ConfigProperty(name = "arbiter.setup.secret-file")
  private Optional<String> secretFile;

  /**
   * The content of {@code arbiter.setup.secret-file}, read anew each time so that it can be changed
   * or removed while the server runs.
   *
   * @return empty without a file, or when it is empty
   */
  public Optional<String> secret() {
    return secretFile
        .filter(file -> !file.isBlank())
        .map(Path::of)
        .filter(Files::isReadable)
        .map(SetupConfig::read)
        .filter(secret -> !secret.isBlank());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
