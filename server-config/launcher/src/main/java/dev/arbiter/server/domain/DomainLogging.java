package dev.arbiter.server.domain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends the domain's log to the home's folder of logs, bounded, and to nowhere else. */
final class DomainLogging {
  private static final String FILE = "com.sun.enterprise.server.logging.GFFileHandler.";

  private DomainLogging() {}

  /** Changes the domain's file. */
  static void direct(Path configuration, Path logs) throws IOException {
    Map<String, String> ours = ours(logs);
    List<String> lines = new ArrayList<>();
    for (String line : Files.readAllLines(configuration)) {
      if (!ours.containsKey(line.split("=", 2)[0].strip())) {
        lines.add(line);
      }
    }
    ours.forEach((key, value) -> lines.add(key + "=" + value));
    Files.write(configuration, lines);
  }

  private static Map<String, String> ours(Path logs) {
    Map<String, String> ours = new LinkedHashMap<>();
    ours.put("handlers", "");
    ours.put(FILE + "file", logs.resolve("server.log").toString());
    ours.put(FILE + "rotationLimitInBytes", "10000000");
    ours.put(FILE + "maxHistoryFiles", "5");
    ours.put("com.sun.enterprise.server.logging.ODLLogFormatter.ansiColor", "false");
    ours.put("fish.payara.nucleus.util.level", "WARNING");
    ours.put("org.glassfish.admin.mbeanserver.level", "WARNING");
    ours.put("org.apache.activemq.audit.level", "SEVERE");
    return ours;
  }
}
