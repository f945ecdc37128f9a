package dev.arbiter.server.supervisor;

import dev.arbiter.server.console.Console;
import dev.arbiter.server.console.Messages;
import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.database.DatabaseFault;
import dev.arbiter.server.home.ArbiterHome;
import dev.arbiter.server.home.InstanceLock;
import dev.arbiter.server.payara.Distribution;
import dev.arbiter.server.payara.ExplodedApplication;
import dev.arbiter.server.payara.Readiness;
import dev.arbiter.server.payara.ServerPlan;
import dev.arbiter.server.payara.ServerProcess;
import dev.arbiter.server.payara.ServerRoot;
import dev.arbiter.server.settings.SafetyCheck;
import dev.arbiter.server.settings.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** One node: embedded database, server and application of one home. */
public final class NodeServer implements ArbiterServer {
  private static final Duration READY_WITHIN = Duration.ofMinutes(5);
  private static final Duration WARM_UP = Duration.ofSeconds(3);

  private final Optional<Path> pages;

  /** The application of the distribution. */
  public NodeServer() {
    this(Optional.empty());
  }

  /**
   * The application of the distribution, with other pages.
   *
   * @param pages folder of the web application in the sources, where what is saved shows at the
   *     next request
   */
  public NodeServer(Optional<Path> pages) {
    this.pages = pages;
  }

  @Override
  public RunningServer start(ServeOptions options) {
    Settings settings = options.settings();
    SafetyCheck.require(settings);
    MachineCheck.require();
    ArbiterHome home = ArbiterHome.prepare(settings.home());
    Parts parts = new Parts(InstanceLock.take(home));
    LauncherLog.to(home.logs());
    Interrupts.handle(() -> options.console().warn(Messages.text("warn.stopping")), parts::kill);
    try {
      return start(options, home, parts);
    } catch (DatabaseFault e) {
      parts.close();
      throw StartFault.because(e, "database", e.getMessage());
    } catch (RuntimeException e) {
      parts.close();
      throw e;
    } catch (InterruptedException e) {
      parts.close();
      Thread.currentThread().interrupt();
      throw StartFault.because(e, "interrupted");
    }
  }

  private RunningServer start(ServeOptions options, ArbiterHome home, Parts parts)
      throws InterruptedException {
    Settings settings = options.settings();
    Console console = options.console();
    Distribution distribution = Distribution.find();
    ServerProcess.stopOrphan(home);
    Listeners listeners = Listeners.of(settings, options.access());

    console.step(Messages.text("step.database"));
    CompletableFuture<Void> folder =
        CompletableFuture.runAsync(() -> new ServerRoot(home.server()).renew(distribution));
    try {
      parts.database(NodeDatabase.start(settings, home));
    } finally {
      joined(folder);
    }
    console.done(parts.database().remark());

    console.step(Messages.text("step.server"));
    Optional<Path> exploded =
        pages.map(
            sources ->
                new ExplodedApplication(home.server().resolve("app")).of(distribution, sources));
    ServerPlan plan = new PlanOfNode(settings, home).with(listeners, parts.database(), exploded);
    ServerProcess server = ServerProcess.start(home, plan, distribution);
    parts.server(server);
    URI loopback = URI.create("http://127.0.0.1:" + listeners.httpPort() + "/");
    Readiness readiness = new Readiness(loopback);
    readiness.await(server, READY_WITHIN, home.logs());
    console.done("");
    readiness.warmUp(WARM_UP);
    URI base = plan.tls().map(tls -> URI.create(publicUri(tls))).orElse(loopback);
    return new RunningNode(base, home, parts, console);
  }

  private static String publicUri(ServerPlan.Tls tls) {
    String host = tls.host().equals("0.0.0.0") ? "localhost" : tls.host();
    return "https://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + tls.port() + "/";
  }

  private static void joined(CompletableFuture<Void> future) {
    try {
      future.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof StartFault fault) {
        throw fault;
      }
      throw e;
    }
  }
}
