package dev.arbiter.server.home;

import dev.arbiter.server.console.StartFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Where everything of one instance lies.
 *
 * @param root absolute path of the home
 */
public record ArbiterHome(Path root) {
  private static final int SECRET_BYTES = 32;
  private static final long MIN_FREE_MEGABYTES = 300;

  /**
   * Makes the folders and the secrets that are missing, readable by the owner only.
   *
   * @throws StartFault if the home cannot be written, or its disk is full
   */
  public static ArbiterHome prepare(Path root) {
    ArbiterHome home = new ArbiterHome(root);
    try {
      Files.createDirectories(root);
      // The database's account may need to pass, not to look: it narrows or widens this by itself.
      if (!Files.isWritable(root) || !Files.isReadable(root)) {
        throw StartFault.of("home-unusable", root);
      }
      long free = Files.getFileStore(root).getUsableSpace() >> 20;
      if (free < MIN_FREE_MEGABYTES) {
        throw StartFault.of("disk-full", root, free, MIN_FREE_MEGABYTES);
      }
      Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
      Files.createDirectories(home.logs());
      Files.createDirectories(home.server());
      home.makeSecret(home.setupSecret());
      home.makeSecret(home.masterKey());
    } catch (IOException e) {
      throw StartFault.because(e, "home-unusable", root);
    }
    return home;
  }

  private void makeSecret(Path file) throws IOException {
    if (Files.exists(file)) {
      return;
    }
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    OwnerOnly.write(file, Base64.getEncoder().encodeToString(secret) + "\n");
  }

  /** Lets a local program do the first set-up. */
  public Path setupSecret() {
    return root.resolve("setup.secret");
  }

  /** Encrypts what the application must be able to read again. */
  public Path masterKey() {
    return root.resolve("master.key");
  }

  /**
   * The full server's administrator and its keystores, as {@code asadmin --passwordfile} reads it.
   */
  public Path administrator() {
    return root.resolve("payara-admin.passwords");
  }

  /** Every log. */
  public Path logs() {
    return root.resolve("logs");
  }

  /** What the application server needs, made anew when missing. */
  public Path server() {
    return root.resolve("server");
  }

  /** The journal of the embedded broker. */
  public Path broker() {
    return root.resolve("broker");
  }

  /** The certificate that we generate. */
  public Path certificate() {
    return root.resolve("tls").resolve("development.p12");
  }
}
