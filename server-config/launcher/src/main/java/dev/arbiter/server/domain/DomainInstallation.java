package dev.arbiter.server.domain;

import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.home.ArbiterHome;
import dev.arbiter.server.home.OwnerOnly;
import dev.arbiter.server.payara.Distribution;
import dev.arbiter.server.payara.GridFile;
import dev.arbiter.server.payara.JavaCommand;
import dev.arbiter.server.payara.PoolCommands;
import dev.arbiter.server.payara.ServerCommand;
import dev.arbiter.server.payara.ServerInstallation;
import dev.arbiter.server.payara.ServerPlan;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The full Payara Server with one domain. The server is unpacked once per home; the domain is made
 * anew for each start, since it keeps resources and deployments of the last one otherwise.
 */
public final class DomainInstallation implements ServerInstallation {
  private final ArbiterHome home;
  private final Distribution distribution;
  private final Path base;
  private final Path domains;
  private final DomainTemplate template;

  /** In the home, of the distribution. */
  public DomainInstallation(ArbiterHome home, Distribution distribution) {
    this.home = home;
    this.distribution = distribution;
    this.base = home.server().resolve("full");
    this.domains = base.resolve("domains");
    this.template = new DomainTemplate(base.resolve("template"));
  }

  @Override
  public boolean administered() {
    return true;
  }

  @Override
  public void renew() {
    Path installation = base.resolve("payara");
    Path mark = base.resolve("complete");
    try {
      String identity = identity();
      if (!Files.exists(mark) || !Files.readString(mark).equals(identity)) {
        Files.deleteIfExists(mark);
        Files.createDirectories(base);
        Unpacking.unpack(distribution.fullPayara(), installation);
        template.make(new Asadmin(installation, base.resolve("asadmin.log")), administrator());
        Files.writeString(mark, identity);
      }
      template.copy(domains);
      Files.createDirectories(domain().resolve("tmp"));
      Path driver = distribution.driver();
      Files.copy(driver, domain().resolve("lib").resolve(driver.getFileName()));
      DomainLogging.direct(domain().resolve("config/logging.properties"), home.logs());
    } catch (IOException e) {
      throw StartFault.because(e, "server-folder", base);
    }
  }

  /** What the unpacked server and the domain depend on. */
  private String identity() throws IOException {
    Path archive = distribution.fullPayara();
    return String.join(
        " ",
        Long.toString(Files.size(archive)),
        Files.getLastModifiedTime(archive).toString(),
        JavaCommand.executable(),
        Files.getLastModifiedTime(administrator().file()).toString());
  }

  private Administrator administrator() {
    return Administrator.keptIn(home.administrator());
  }

  private Path domain() {
    return domains.resolve(DomainTemplate.DOMAIN);
  }

  @Override
  public ServerCommand command(ServerPlan plan) {
    DomainKeystore keys =
        new DomainKeystore(domain().resolve("config/keystore.p12"), administrator().master());
    plan.tls().ifPresent(keys::add);
    Path grid = base.resolve("hazelcast.xml");
    Path before = base.resolve("before-boot.asadmin");
    Path after = base.resolve("after-boot.asadmin");
    Path alias = base.resolve("database.password");
    Path master = base.resolve("master.password");
    Path arguments = base.resolve("java.arguments");
    try {
      OwnerOnly.write(grid, GridFile.text(plan.properties()));
      OwnerOnly.write(before, lines(DomainScripts.beforeBoot(plan)));
      OwnerOnly.write(after, lines(DomainScripts.afterBoot(plan, distribution, alias)));
      OwnerOnly.write(alias, password(plan.pool()));
      OwnerOnly.write(master, administrator().masterLine());
      List<String> options = JavaCommand.options(domain().resolve("tmp"), grid, plan.javaOptions());
      String line =
          template
              .launch(domains)
              .argumentFile(
                  with(properties(plan), options),
                  List.of(
                      "-prebootcommandfile",
                      before.toString(),
                      "-postbootcommandfile",
                      after.toString()));
      OwnerOnly.write(arguments, line);
    } catch (IOException e) {
      throw StartFault.because(e, "server-folder", base);
    }
    return new ServerCommand(List.of(JavaCommand.executable(), "@" + arguments), domain(), master);
  }

  private static String lines(List<String> commands) {
    return String.join("\n", commands) + "\n";
  }

  private static String password(ServerPlan.Pool pool) throws IOException {
    Properties password = new Properties();
    password.setProperty("AS_ADMIN_ALIASPASSWORD", pool.password());
    StringWriter text = new StringWriter();
    password.store(text, null);
    return text.toString();
  }

  private static Map<String, String> properties(ServerPlan plan) {
    Map<String, String> properties = new TreeMap<>(plan.properties());
    properties.putAll(PoolCommands.properties(plan.pool()));
    return properties;
  }

  private static List<String> with(Map<String, String> properties, List<String> options) {
    List<String> all = new ArrayList<>(options);
    properties.forEach((name, value) -> all.add("-D" + name + "=" + value));
    return all;
  }
}
