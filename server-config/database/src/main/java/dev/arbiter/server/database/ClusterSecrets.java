package dev.arbiter.server.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/**
 * The passwords of the embedded database, in {@code database.secrets} of the home, readable by its
 * owner only.
 */
record ClusterSecrets(Credentials superuser, Credentials owner, Credentials app) {
  /** The role that initdb makes. */
  static final String SUPERUSER = "postgres";

  private static final int BYTES = 24;

  static Path file(Path home) {
    return home.resolve("database.secrets");
  }

  static boolean existIn(Path home) {
    return Files.exists(file(home));
  }

  static ClusterSecrets read(Path home) throws IOException {
    Properties kept = new Properties();
    try (Reader in = Files.newBufferedReader(file(home))) {
      kept.load(in);
    }
    return of(kept);
  }

  /** Makes new ones and keeps them; they are whole on disk when this returns. */
  static ClusterSecrets create(Path home) throws IOException {
    SecureRandom random = new SecureRandom();
    Properties fresh = new Properties();
    for (String role : new String[] {SUPERUSER, Bootstrap.OWNER, Bootstrap.APPLICATION}) {
      byte[] bytes = new byte[BYTES];
      random.nextBytes(bytes);
      fresh.setProperty(role, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }
    Path draft =
        Files.createTempFile(
            home,
            ".secrets",
            "",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try (Writer out = Files.newBufferedWriter(draft)) {
      fresh.store(out, "Passwords of the embedded database. Without them its data cannot be read.");
    }
    Files.move(draft, file(home), StandardCopyOption.ATOMIC_MOVE);
    Directories.sync(home);
    return of(fresh);
  }

  private static ClusterSecrets of(Properties kept) {
    return new ClusterSecrets(
        new Credentials(SUPERUSER, kept.getProperty(SUPERUSER, "")),
        new Credentials(Bootstrap.OWNER, kept.getProperty(Bootstrap.OWNER, "")),
        new Credentials(Bootstrap.APPLICATION, kept.getProperty(Bootstrap.APPLICATION, "")));
  }
}
