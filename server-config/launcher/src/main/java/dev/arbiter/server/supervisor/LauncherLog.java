package dev.arbiter.server.supervisor;

import dev.arbiter.server.console.StartFault;
import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/**
 * Sends what libraries of the launcher log to a file of the home, so that the console stays calm.
 */
final class LauncherLog {
  private static final int LIMIT = 1_000_000;
  private static final int FILES = 2;
  private static final Logger ROOT = Logger.getLogger("");

  private LauncherLog() {}

  static void to(Path logs) {
    for (Handler handler : ROOT.getHandlers()) {
      ROOT.removeHandler(handler);
      handler.close();
    }
    try {
      Handler file = new FileHandler(logs + "/launcher-%g.log", LIMIT, FILES, true);
      file.setFormatter(new SimpleFormatter());
      ROOT.addHandler(file);
    } catch (IOException e) {
      throw StartFault.because(e, "home-unusable", logs);
    }
  }
}
