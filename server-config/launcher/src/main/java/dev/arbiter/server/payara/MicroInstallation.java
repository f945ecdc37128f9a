package dev.arbiter.server.payara;

import dev.arbiter.server.home.ArbiterHome;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Payara Micro: one jar, which needs no administrator. */
public final class MicroInstallation implements ServerInstallation {
  private final ArbiterHome home;
  private final Distribution distribution;
  private final Optional<Path> pages;

  /**
   * In the home, of the distribution.
   *
   * @param pages folder of the web application in the sources, whose pages are served instead of
   *     the distribution's
   */
  public MicroInstallation(ArbiterHome home, Distribution distribution, Optional<Path> pages) {
    this.home = home;
    this.distribution = distribution;
    this.pages = pages;
  }

  @Override
  public boolean administered() {
    return false;
  }

  @Override
  public void renew() {
    new ServerRoot(home.server()).renew(distribution);
  }

  @Override
  public ServerCommand command(ServerPlan plan) {
    Path root = new ServerRoot(home.server()).path();
    ServerFiles files = new ServerFiles(home.server());
    files.write(plan, distribution, home.logs());
    Path application =
        pages
            .map(sources -> exploded().of(distribution, sources))
            .orElse(distribution.application());
    return new ServerCommand(words(root, plan, files, application), root, ServerCommand.NO_INPUT);
  }

  private ExplodedApplication exploded() {
    return new ExplodedApplication(home.server().resolve("app"));
  }

  private static List<String> words(
      Path root, ServerPlan plan, ServerFiles files, Path application) {
    List<String> words = new ArrayList<>();
    words.add(JavaCommand.executable());
    words.addAll(JavaCommand.options(root.resolve("tmp"), files.grid(), plan.javaOptions()));
    words.addAll(List.of("-jar", root.resolve("launch-micro.jar").toString()));
    words.addAll(List.of("--nocluster", "--disablephonehome"));
    words.addAll(List.of("--logproperties", files.logging().toString()));
    words.addAll(List.of("--systemproperties", files.properties().toString()));
    words.addAll(List.of("--prebootcommandfile", files.beforeBoot().toString()));
    words.addAll(List.of("--postbootcommandfile", files.afterBoot().toString()));
    words.addAll(List.of("--port", Integer.toString(plan.httpPort())));
    plan.tls().ifPresent(tls -> words.addAll(List.of("--sslport", Integer.toString(tls.port()))));
    words.addAll(List.of("--deploy", application.toString(), "--contextroot", "/"));
    return words;
  }
}
