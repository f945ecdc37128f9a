package dev.arbiter.server.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns what the operating system or PostgreSQL says into the fault that a person can act on. */
final class Diagnosis {
  /** What a new database needs: programs 60 MB, data 40 MB, and room for its log. */
  static final int MB_TO_CREATE = 300;

  /** What an existing one needs to start. */
  static final int MB_TO_START = 48;

  private static final Pattern FATAL = Pattern.compile("(?:FATAL|PANIC|ERROR|error|fatal): +(.*)$");

  private Diagnosis() {}

  static DatabaseFault of(IOException e, ClusterSettings settings) {
    String text = String.valueOf(e.getMessage());
    if (isFull(text)) {
      return new DatabaseFault(Reason.DISK_FULL, e, settings.home(), MB_TO_CREATE);
    }
    if (e instanceof AccessDeniedException denied) {
      return notWritable(e, denied.getFile());
    }
    if (isRefused(text)) {
      return notWritable(e, settings.home().toString());
    }
    return new DatabaseFault(Reason.START_FAILED, e, e, log(settings));
  }

  static DatabaseFault ofCreation(String output, ClusterSettings settings, Path data) {
    DatabaseFault known = known(output, settings);
    return known != null
        ? known
        : new DatabaseFault(Reason.CREATION_FAILED, data, lastWords(output), log(settings));
  }

  static DatabaseFault ofStart(String output, ClusterSettings settings) {
    DatabaseFault known = known(output, settings);
    return known != null
        ? known
        : new DatabaseFault(Reason.START_FAILED, lastWords(output), log(settings));
  }

  static boolean isPortTaken(String output) {
    return output.contains("Address already in use");
  }

  static Path log(ClusterSettings settings) {
    return settings.logs().resolve("postgresql.log");
  }

  private static DatabaseFault known(String output, ClusterSettings settings) {
    if (isFull(output)) {
      return new DatabaseFault(Reason.DISK_FULL, settings.home(), MB_TO_CREATE);
    }
    return isRefused(output) ? notWritable(null, settings.home().toString()) : null;
  }

  private static DatabaseFault notWritable(Throwable cause, String path) {
    return new DatabaseFault(Reason.NOT_WRITABLE, cause, path, System.getProperty("user.name"));
  }

  private static boolean isFull(String text) {
    return text.contains("No space left on device") || text.contains("Disk quota exceeded");
  }

  private static boolean isRefused(String text) {
    return text.contains("Read-only file system") || text.contains("Permission denied");
  }

  /** The line that says why: the last that PostgreSQL calls fatal, else the last at all. */
  private static String lastWords(String output) {
    String last = "it said nothing";
    boolean found = false;
    for (String line : output.lines().map(String::strip).toList()) {
      Matcher fatal = FATAL.matcher(line);
      if (fatal.find()) {
        last = fatal.group(1);
        found = true;
      } else if (!found && !line.isEmpty()) {
        last = line;
      }
    }
    return last;
  }
}
