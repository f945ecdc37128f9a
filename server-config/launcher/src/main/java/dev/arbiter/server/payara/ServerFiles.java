package dev.arbiter.server.payara;

import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.home.OwnerOnly;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Writes the files that the server reads at its start; only their owner can read them. */
final class ServerFiles {
  private static final String LOGGING =
      """
      handlers=java.util.logging.FileHandler
      java.util.logging.FileHandler.pattern=%s/server-%%g.log
      java.util.logging.FileHandler.limit=10000000
      java.util.logging.FileHandler.count=5
      java.util.logging.FileHandler.append=true
      java.util.logging.FileHandler.encoding=UTF-8
      java.util.logging.FileHandler.formatter=com.sun.enterprise.server.logging.ODLLogFormatter
      com.sun.enterprise.server.logging.ODLLogFormatter.ansiColor=false
      .level=INFO
      com.hazelcast.level=WARNING
      fish.payara.nucleus.util.level=WARNING
      javax.enterprise.system.tools.deployment.dol.level=WARNING
      javax.enterprise.system.tools.deployment.common.level=WARNING
      org.glassfish.admin.mbeanserver.level=WARNING
      org.apache.activemq.audit.level=SEVERE
      """;

  private final Path folder;

  ServerFiles(Path folder) {
    this.folder = folder;
  }

  Path beforeBoot() {
    return folder.resolve("before-boot.txt");
  }

  Path afterBoot() {
    return folder.resolve("after-boot.txt");
  }

  Path properties() {
    return folder.resolve("system.properties");
  }

  Path grid() {
    return folder.resolve("hazelcast.xml");
  }

  Path logging() {
    return folder.resolve("logging.properties");
  }

  void write(ServerPlan plan, Distribution distribution, Path logs) {
    try {
      OwnerOnly.write(beforeBoot(), lines(BootCommands.beforeBoot(plan)));
      OwnerOnly.write(afterBoot(), lines(BootCommands.afterBoot(plan, distribution)));
      OwnerOnly.write(properties(), text(plan));
      OwnerOnly.write(grid(), GridFile.text(plan.properties()));
      OwnerOnly.write(logging(), LOGGING.formatted(logs));
    } catch (IOException e) {
      throw StartFault.because(e, "server-folder", folder);
    }
  }

  private static String lines(List<String> commands) {
    return String.join("\n", commands) + "\n";
  }

  private static String text(ServerPlan plan) throws IOException {
    Properties properties = new Properties();
    properties.putAll(plan.properties());
    properties.putAll(PoolCommands.properties(plan.pool()));
    properties.setProperty("arbiter.internal.pool-password", plan.pool().password());
    plan.tls()
        .ifPresent(
            tls -> {
              properties.setProperty("javax.net.ssl.keyStore", tls.keystore().toString());
              properties.setProperty("javax.net.ssl.keyStorePassword", tls.password());
              properties.setProperty("javax.net.ssl.keyStoreType", "PKCS12");
            });
    StringWriter text = new StringWriter();
    properties.store(text, null);
    return text.toString();
  }
}
