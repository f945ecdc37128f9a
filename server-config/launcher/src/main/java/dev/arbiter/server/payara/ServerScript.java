package dev.arbiter.server.payara;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The administration commands of {@code server-config/payara-server}, which administrators run by
 * hand on a server of their own.
 */
public enum ServerScript {
  /** What Payara Server offers, to whom, and what it tells about itself. */
  SERVER("server.asadmin"),
  /** What the application looks up by name. */
  RESOURCES("resources.asadmin"),
  /** A sample of what differs from one installation to the next. */
  SITE("site.asadmin");

  private final String file;

  ServerScript(String file) {
    this.file = file;
  }

  /** The commands, without remarks. */
  public List<String> commands() {
    try (InputStream script = ServerScript.class.getResourceAsStream(file)) {
      String text =
          new String(Objects.requireNonNull(script, file).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
