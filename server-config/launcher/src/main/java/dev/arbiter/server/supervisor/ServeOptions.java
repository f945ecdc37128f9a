package dev.arbiter.server.supervisor;

import dev.arbiter.server.console.Console;
import dev.arbiter.server.settings.Settings;
import java.util.Objects;

/**
 * What to start and whom to tell.
 *
 * @param settings the node's settings, home and ports included
 * @param access how the application is reached
 * @param console hears about each step
 */
public record ServeOptions(Settings settings, Access access, Console console) {
  /** How the application is reached. */
  public enum Access {
    /** Plain HTTP on the loopback address only: for commands of the same machine. */
    LOOPBACK,
    /** TLS 1.3 on the host that was asked for. */
    TLS
  }

  public ServeOptions {
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(access, "access");
    Objects.requireNonNull(console, "console");
  }
}
