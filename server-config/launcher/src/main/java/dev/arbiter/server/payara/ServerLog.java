package dev.arbiter.server.payara;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The log of a server since it was started. The file is continued from start to start, and what an
 * earlier server said is no reason of this one.
 *
 * @param from bytes that were there before
 */
record ServerLog(Path file, long from) {
  private static final Pattern READY = Pattern.compile("] Payara Micro \\S+ .*ready in ");
  private static final Pattern THROWN =
      Pattern.compile("^(?:Caused by: )?((?:[a-zA-Z_$][\\w$]*\\.)+\\w*(?:Exception|Error)\\b.*)");

  /** What will be written from now on. */
  static ServerLog fromNow(Path file) throws IOException {
    return new ServerLog(file, Files.exists(file) ? Files.size(file) : 0);
  }

  /** Whether the server has said that its start is over. */
  boolean saysReady() {
    return lines(List.of()).stream().anyMatch(line -> READY.matcher(line).find());
  }

  /**
   * The exception that was thrown last with its message, the innermost cause of a chain; blank if
   * there is none.
   *
   * @param printed what is read where there is no log
   */
  String lastThrown(List<String> printed) {
    String last = "";
    for (String line : lines(printed)) {
      Matcher thrown = THROWN.matcher(line);
      if (thrown.find()) {
        last = thrown.group(1);
      }
    }
    return last;
  }

  private List<String> lines(List<String> otherwise) {
    if (!Files.exists(file)) {
      return otherwise;
    }
    try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
      long length = open.length();
      // Shorter than before: begun anew because it had grown too large.
      open.seek(length < from ? 0 : from);
      byte[] bytes = new byte[Math.toIntExact(length - open.getFilePointer())];
      open.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      return otherwise;
    }
  }
}
