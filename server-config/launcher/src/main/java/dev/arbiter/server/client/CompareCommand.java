package dev.arbiter.server.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.arbiter.server.comparison.Comparison;
import dev.arbiter.server.comparison.ComparisonReport;
import dev.arbiter.server.comparison.TagTable;
import dev.arbiter.server.console.Console;
import dev.arbiter.server.console.Messages;
import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.console.TerminalConsole;
import dev.arbiter.server.gate.Gate;
import dev.arbiter.server.gate.GateResult;
import dev.arbiter.server.settings.ServerFlags;
import dev.arbiter.server.supervisor.NodeServer;
import dev.arbiter.server.supervisor.ServeOptions;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code ./arbiter compare}: the main job on the own files. Ends with 0 if it is done, with 1 if a
 * {@code --fail-if} condition holds, with 2 for bad input or a fault.
 */
@Command(
    name = "compare",
    mixinStandardHelpOptions = true,
    exitCodeOnExecutionException = 2,
    resourceBundle = "dev.arbiter.server.console.messages")
public final class CompareCommand implements Callable<Integer> {
  private static final int GATE_FAILED = 1;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Mixin private ServerFlags server;

  @Option(names = "--suite", required = true, paramLabel = "FILE")
  private String suite;

  @Option(names = "--answers", required = true, paramLabel = "NAME=FILE")
  private List<String> answers;

  @Option(names = "--grader", paramLabel = "KIND", defaultValue = "")
  private String grader;

  @Option(names = "--json", paramLabel = "FILE")
  private Path json;

  @Option(names = "--by-tag")
  private boolean byTag;

  @Option(names = "--fail-if", paramLabel = "COND")
  private List<String> conditions = List.of();

  @Option(names = "--name", paramLabel = "NAME")
  private String name;

  @Option(names = "--server", paramLabel = "URL")
  private URI url;

  @Option(names = "--token-file", paramLabel = "FILE")
  private String tokenFile;

  private final Console console = TerminalConsole.standard();
  private final Pause pause = Pause.real();

  @Override
  public Integer call() throws InterruptedException {
    Path suiteFile = InputCheck.readable(suite);
    CompareOrder order =
        new CompareOrder(
            name == null ? InputCheck.suiteName(suiteFile) : name,
            suiteFile,
            InputCheck.answers(answers),
            grader);
    List<Gate> gates = InputCheck.gates(conditions, order.names());
    if (json != null) {
      InputCheck.writable(json);
    }
    return url == null ? onOwnServer(order, gates) : onServer(order, gates);
  }

  private int onServer(CompareOrder order, List<Gate> gates) throws InterruptedException {
    String token = token();
    String scheme = String.valueOf(url.getScheme());
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw StartFault.of("client-url", url);
    }
    RemoteServer remote = new RemoteServer(url);
    return compare(order, gates, new ArbiterApi(new HttpCalls(remote, pause), token));
  }

  private int onOwnServer(CompareOrder order, List<Gate> gates) throws InterruptedException {
    if (tokenFile != null) {
      throw StartFault.of("client-token-alone");
    }
    ServeOptions options =
        new ServeOptions(server.settings(), ServeOptions.Access.LOOPBACK, console);
    try (LocalServer local = LocalServer.start(new NodeServer(), options)) {
      return compare(order, gates, Accounts.own(local, pause));
    }
  }

  private int compare(CompareOrder order, List<Gate> gates, ArbiterApi api)
      throws InterruptedException {
    try {
      CompareJob.Outcome outcome =
          new CompareJob(api, console, Clock.systemUTC(), pause).run(order);
      JsonNode raw = outcome.comparison();
      Comparison comparison = InputCheck.complete(Comparison.of(raw), order.names());
      ComparisonReport.lines(comparison).forEach(console::line);
      JsonNode tags = byTag ? api.tags(outcome.runId()) : null;
      if (tags != null) {
        TagTable.of(tags).lines().forEach(console::line);
      }
      if (json != null) {
        write(tags == null ? raw : ((ObjectNode) raw.deepCopy()).set("byTag", tags));
      }
      return judged(gates, comparison);
    } catch (ApiFault e) {
      throw StartFault.because(e, "client-api", e.getMessage());
    }
  }

  private int judged(List<Gate> gates, Comparison comparison) {
    boolean failed = false;
    for (Gate gate : gates) {
      GateResult result = gate.judge(comparison);
      failed |= result.failed();
      String observed = result.observed().orElse(Messages.text("gate.no-value"));
      String key = result.failed() ? "gate.failed" : "gate.passed";
      console.line(Messages.text(key, gate.text(), observed));
    }
    return failed ? GATE_FAILED : 0;
  }

  private String token() {
    if (tokenFile == null) {
      throw StartFault.of("client-no-token");
    }
    try {
      return Files.readString(InputCheck.readable(tokenFile)).strip();
    } catch (IOException e) {
      throw StartFault.because(e, "client-file", tokenFile);
    }
  }

  private void write(JsonNode comparison) {
    try {
      Files.writeString(
          json, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(comparison) + "\n");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree that was read cannot be written", e);
    } catch (IOException e) {
      throw StartFault.because(e, "client-json", json);
    }
  }

  /** Who local commands work as. */
  static final class Accounts {
    private Accounts() {}

    static ArbiterApi own(LocalServer local, Pause pause) throws InterruptedException {
      SignIn signIn =
          SignIn.keptIn(
              local.home().resolve("own-sign-in.properties"),
              Messages.text("compare.tenant"),
              "owner@arbiter.example",
              new SecureRandom());
      return api(local, pause, signIn, "compare");
    }

    static ArbiterApi api(LocalServer local, Pause pause, SignIn signIn, String purpose)
        throws InterruptedException {
      HttpCalls calls = new HttpCalls(local, pause);
      try {
        return new ArbiterApi(calls, Workspace.token(calls, local.setupSecret(), signIn, purpose));
      } catch (ApiFault e) {
        throw StartFault.because(e, "client-api", e.getMessage());
      }
    }
  }
}
