package dev.arbiter.server.client;

import dev.arbiter.server.console.StartFault;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Properties;

/**
 * The account that a command uses, made at first use and kept in the home for its owner only, so
 * that the next call signs in the same way.
 */
record SignIn(String tenant, String email, String password) {
  // Without letters and digits that look alike: people type this.
  private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int GROUPS = 4;
  private static final int GROUP = 5;

  /** The account kept in this file, which is made if it is not there. */
  static SignIn keptIn(Path file, String tenant, String email, SecureRandom random) {
    try {
      if (Files.exists(file)) {
        return read(file, tenant, email);
      }
      SignIn made = new SignIn(tenant, email, password(random));
      made.write(file);
      return made;
    } catch (IOException | IllegalArgumentException e) {
      throw StartFault.because(e, "client-sign-in", file);
    }
  }

  private static SignIn read(Path file, String tenant, String email) throws IOException {
    Properties kept = new Properties();
    try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      kept.load(reader);
    }
    String password = kept.getProperty("password", "");
    if (password.isBlank()) {
      throw new IOException("no password in " + file);
    }
    return new SignIn(
        kept.getProperty("tenant", tenant), kept.getProperty("email", email), password);
  }

  private void write(Path file) throws IOException {
    Properties kept = new Properties();
    kept.setProperty("tenant", tenant);
    kept.setProperty("email", email);
    kept.setProperty("password", password);
    StringWriter text = new StringWriter();
    kept.store(text, null);
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(draft);
    Files.createFile(
        draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(draft, text.toString(), StandardOpenOption.WRITE);
    Files.move(draft, file);
  }

  private static String password(SecureRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < GROUPS * GROUP; i++) {
      if (i > 0 && i % GROUP == 0) {
        text.append('-');
      }
      text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
    }
    return text.toString();
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "SignIn[" + tenant + ", " + email + "]";
  }
}
