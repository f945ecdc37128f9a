package dev.arbiter.server.payara;

import java.nio.file.Path;

/** The Java that runs us, which also runs the server. */
final class JavaCommand {
  private JavaCommand() {}

  static String executable() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  static String keytool() {
    return Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
  }
}
