package dev.arbiter.server.payara;

import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.home.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;

/** A self-signed certificate for this machine's names, made once and kept in the home. */
public final class DevelopmentCertificate {
  /** The name of the key in the file. */
  public static final String ALIAS = "arbiter";

  private static final int PASSWORD_BYTES = 16;
  private static final int DAYS = 825;

  private DevelopmentCertificate() {}

  /**
   * The password of the file, which is made if it is missing.
   *
   * @param host a further name or address that the certificate shall carry
   */
  public static String ensure(Path file, String host) {
    Path password = file.resolveSibling("development.password");
    try {
      Files.createDirectories(file.getParent());
      if (!Files.exists(file) || !Files.exists(password)) {
        Files.deleteIfExists(file);
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        OwnerOnly.write(password, HexFormat.of().formatHex(random));
        generate(file, OwnerOnly.read(password), host);
      }
      return OwnerOnly.read(password);
    } catch (IOException e) {
      throw StartFault.because(e, "certificate", file);
    }
  }

  private static void generate(Path file, String password, String host) throws IOException {
    boolean address = host.matches("[0-9.]+|.*:.*");
    ProcessBuilder keytool =
        new ProcessBuilder(
            JavaCommand.keytool(),
            "-genkeypair",
            "-alias",
            ALIAS,
            "-keyalg",
            "EC",
            "-groupname",
            "secp256r1",
            "-validity",
            Integer.toString(DAYS),
            "-dname",
            "CN=Arbiter development",
            "-ext",
            "SAN=dns:localhost,ip:127.0.0.1," + (address ? "ip:" : "dns:") + host,
            "-storetype",
            "PKCS12",
            "-keystore",
            file.toString(),
            "-storepass:env",
            "KEYSTORE_PASSWORD");
    keytool.environment().put("KEYSTORE_PASSWORD", password);
    keytool.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = keytool.start();
    try {
      if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw StartFault.of("certificate", file);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StartFault.because(e, "interrupted");
    }
  }
}
