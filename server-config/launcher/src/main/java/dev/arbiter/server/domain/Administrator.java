package dev.arbiter.server.domain;

import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.home.OwnerOnly;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/**
 * The passwords of the domain, made once and kept in the home for its owner only, in the form that
 * {@code asadmin --passwordfile} reads.
 *
 * @param file where they lie
 * @param master opens the domain's keystores
 */
record Administrator(Path file, String master) {
  /** The name that the administration asks for. */
  static final String NAME = "admin";

  private static final String PASSWORD = "AS_ADMIN_PASSWORD";
  private static final String MASTER = "AS_ADMIN_MASTERPASSWORD";
  private static final int BYTES = 18;

  /** The passwords of this file, which is made if it is missing. */
  static Administrator keptIn(Path file) {
    try {
      if (!Files.exists(file)) {
        OwnerOnly.write(file, PASSWORD + "=" + random() + "\n" + MASTER + "=" + random() + "\n");
      }
      Properties kept = new Properties();
      kept.load(new StringReader(OwnerOnly.read(file)));
      if (kept.getProperty(PASSWORD, "").isBlank() || kept.getProperty(MASTER, "").isBlank()) {
        throw StartFault.of("admin-passwords", file);
      }
      return new Administrator(file, kept.getProperty(MASTER));
    } catch (IOException e) {
      throw StartFault.because(e, "admin-passwords", file);
    }
  }

  /** What the server reads when it starts: this line and no other. */
  String masterLine() {
    return MASTER + "=" + master + "\n";
  }

  private static String random() {
    byte[] random = new byte[BYTES];
    new SecureRandom().nextBytes(random);
    return HexFormat.of().formatHex(random);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "Administrator[" + file + "]";
  }
}
