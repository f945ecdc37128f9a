package dev.arbiter.platform.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the key is that wraps the keys of people. */
@ApplicationScoped
public class AuditConfig {

  @Inject
  @ConfigProperty(name = "arbiter.master-key-file")
  private Optional<String> masterKeyFile;

  /**
   * The master key: 32 bytes, one line of base64 in the file {@code arbiter.master-key-file}.
   *
   * @return empty when no file is configured: then the trail keeps no name at all
   * @throws UncheckedIOException when the file can't be read
   * @throws IllegalStateException when it holds something else
   */
  public Optional<byte[]> masterKey() {
    return masterKeyFile.filter(file -> !file.isBlank()).map(Path::of).map(AuditConfig::read);
  }

  private static byte[] read(Path file) {
    try {
      byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
      if (key.length == SealedBytes.KEY_LENGTH) {
        return key;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (IllegalArgumentException notBase64) {
      throw new IllegalStateException("not base64: " + file, notBase64);
    }
    throw new IllegalStateException("not a key of 32 bytes: " + file);
  }
}
