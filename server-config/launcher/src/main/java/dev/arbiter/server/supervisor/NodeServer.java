package dev.arbiter.server.supervisor;

import dev.arbiter.server.console.Console;
import dev.arbiter.server.console.Messages;
import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.database.DatabaseFault;
import dev.arbiter.server.domain.DomainInstallation;
import dev.arbiter.server.home.ArbiterHome;
import dev.arbiter.server.home.InstanceLock;
import dev.arbiter.server.payara.Distribution;
import dev.arbiter.server.payara.MicroInstallation;
import dev.arbiter.server.payara.Readiness;
import dev.arbiter.server.payara.ServerInstallation;
import dev.arbiter.server.payara.ServerPlan;
import dev.arbiter.server.payara.ServerProcess;
import dev.arbiter.server.settings.SafetyCheck;
import dev.arbiter.server.settings.Settings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** One node: embedded database, server and application of one home. */
public final class NodeServer implements ArbiterServer {
  private static final Duration READY_WITHIN = Duration.ofMinutes(5);
  private static final Duration WARM_UP = Duration.ofSeconds(3);

  private final BiFunction<ArbiterHome, Distribution, ServerInstallation> kind;

  /** Payara Micro with the application of the distribution. */
  public NodeServer() {
    this(Optional.empty());
  }

  /**
   * Payara Micro with other pages.
   *
   * @param pages folder of the web application in the sources, where what is saved shows at the
   *     next request
   */
  public NodeServer(Optional<Path> pages) {
    this((home, distribution) -> new MicroInstallation(home, distribution, pages));
  }

  private NodeServer(BiFunction<ArbiterHome, Distribution, ServerInstallation> kind) {
    this.kind = kind;
  }

  /** The full Payara Server, which has an administration, with the EAR of the distribution. */
  public static NodeServer full() {
    return new NodeServer(DomainInstallation::new);
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
    ServerInstallation installation = kind.apply(home, distribution);
    Listeners listeners = Listeners.of(settings, options.access(), installation.administered());

    console.step(Messages.text("step.database"));
    CompletableFuture<Void> folder = CompletableFuture.runAsync(installation::renew);
    try {
      parts.database(NodeDatabase.start(settings, home));
    } finally {
      joined(folder);
    }
    console.done(parts.database().remark());

    console.step(Messages.text("step.server"));
    ServerPlan plan = new PlanOfNode(settings, home).with(listeners, parts.database());
    parts.server(ServerProcess.start(home, installation.command(plan)));
    URI loopback = URI.create("http://127.0.0.1:" + listeners.httpPort() + "/");
    Readiness readiness = new Readiness(loopback);
    readiness.await(parts.server(), READY_WITHIN, home.logs());
    console.done("");
    readiness.warmUp(WARM_UP);
    URI base = plan.tls().map(tls -> URI.create(publicUri(tls))).orElse(loopback);
    Supplier<ServerProcess> again =
        () -> {
          installation.renew();
          return ServerProcess.start(home, installation.command(plan));
        };
    return watched(plan, base, home, parts, console, new Restart(again, readiness));
  }

  /** How the application server is started again. */
  private record Restart(Supplier<ServerProcess> start, Readiness readiness) {}

  private static RunningNode watched(
      ServerPlan plan, URI base, ArbiterHome home, Parts parts, Console console, Restart restart) {
    InstantSource clock = InstantSource.system();
    ServerKeeper server =
        new ServerKeeper(parts, restart.start(), restart.readiness(), READY_WITHIN, console, clock);
    DatabaseKeeper database = new DatabaseKeeper(parts, console, clock);
    Optional<URI> admin =
        plan.adminPort().isPresent()
            ? Optional.of(URI.create("http://127.0.0.1:" + plan.adminPort().getAsInt() + "/"))
            : Optional.empty();
    return new RunningNode(base, admin, home, parts, console, database, server);
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
