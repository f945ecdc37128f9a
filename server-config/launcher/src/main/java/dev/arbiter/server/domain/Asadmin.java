package dev.arbiter.server.domain;

import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.payara.JavaCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The server's own tool, for what is done while the server does not run.
 *
 * @param installation folder of the server
 * @param log what it says goes there
 */
record Asadmin(Path installation, Path log) {
  private static final int PATIENCE_MINUTES = 5;

  /**
   * Runs one command to its end.
   *
   * @return the lines that it printed
   * @throws StartFault if it fails
   */
  List<String> run(Administrator administrator, String... words) {
    List<String> command = new ArrayList<>();
    command.add(JavaCommand.executable());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-jar", program().toString(), "--interactive=false"));
    command.addAll(List.of("--user", Administrator.NAME));
    command.addAll(List.of("--passwordfile", administrator.file().toString()));
    command.addAll(List.of(words));
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
        process.destroyForcibly();
        throw StartFault.of("server-domain", log);
      }
      return Files.readAllLines(log);
    } catch (IOException e) {
      throw StartFault.because(e, "server-domain", log);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw StartFault.because(e, "interrupted");
    }
  }

  private Path program() {
    return installation.resolve("glassfish/lib/client/appserver-cli.jar");
  }
}
