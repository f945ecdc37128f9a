package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The EAR on the full Payara Server, as {@code ./arbiter ear} runs it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedProduct.class)
class PayaraServerIT {
  private static final Path SAMPLE = Path.of("../server-config/launcher/src/main/resources/sample");

  private Path folder;
  private Path home;
  private int adminPort;
  private Product full;
  private AdminInterface admin;

  @BeforeAll
  void serve(@TempDir Path temporary) {
    folder = temporary;
    home = folder.resolve("home");
    adminPort = LoopbackPorts.free();
    full = Product.ear(home, adminPort);
    admin = AdminInterface.of(home, adminPort);
  }

  @AfterAll
  void stop() {
    if (full != null) {
      full.close();
    }
    if (home != null) {
      DatabaseFolder.delete(home);
    }
  }

  @Test
  void theSampleIsComparedWithTheSameResultAsOnPayaraMicro(Product micro) throws IOException {
    JsonNode here = compared(full, "full");

    assertThat(here).isEqualTo(compared(micro, "micro"));
    assertThat(here.path("pairs")).hasSize(1);
    assertThat(here.at("/pairs/0/verdict").asText()).isNotBlank();
    assertThat(here.at("/suite/cases").asInt()).isEqualTo(60);
  }

  private JsonNode compared(Product product, String name) throws IOException {
    Path json = folder.resolve(name + ".json");
    Command.Ended ended =
        Terminal.of(product, "Payara", Files.createDirectory(folder.resolve(name)))
            .compare(
                SAMPLE.resolve("suite.jsonl"),
                Map.of(
                    "aster", SAMPLE.resolve("answers-assistant-a.jsonl"),
                    "birch", SAMPLE.resolve("answers-assistant-b.jsonl")),
                "--json",
                json.toString());
    assertThat(ended.exitCode()).as(ended.console() + product.logs()).isZero();
    JsonNode comparison = Api.JSON.readTree(json.toFile());
    ComparisonShape.check(comparison);
    return comparison;
  }

  @Test
  void theAdministrationTellsApplicationPoolsAndFigures() {
    assertThat(full.owner("Monitored").get("suites").status()).isEqualTo(200);

    assertThat(entity("management/domain/applications/application/arbiter").path("enabled"))
        .hasToString("\"true\"");
    JsonNode pool = entity("management/domain/resources/jdbc-connection-pool/arbiter");
    assertThat(pool.path("maxPoolSize").asText()).isEqualTo("32");
    assertThat(pool.path("statementTimeoutInSeconds").asText()).isEqualTo("60");
    assertThat(entity("management/domain/resources/connector-connection-pool/arbiter-jms"))
        .isNotEmpty();
    assertThat(entity("management/domain/resources/resource-adapter-config/artemis")).isNotEmpty();

    JsonNode connections = entity("monitoring/domain/server/resources/arbiter");
    assertThat(connections.at("/numconnacquired/count").asLong()).isPositive();
    assertThat(connections.at("/numpotentialconnleak/count").asLong()).isZero();
    assertThat(
            entity("monitoring/domain/server/jvm/memory").at("/usedheapsize-count/count").asLong())
        .isPositive();
    assertThat(entity("monitoring/domain/server/web/request").at("/requestcount/count").asLong())
        .isPositive();
  }

  private JsonNode entity(String path) {
    return admin.get(path).path("entity");
  }

  /** Nobody but the guide needs pictures, and the console takes long to come up. */
  @Test
  void theConsoleLetsTheAdministratorIn() {
    assertThat(admin.statusWith(admin.password())).isEqualTo(200);
    if (Boolean.getBoolean("arbiter.write")) {
      full.owner("Pictures");
      try (AdminConsolePictures pictures =
          AdminConsolePictures.signedIn(admin.base(), admin.password())) {
        takePictures(pictures);
      }
    }
  }

  static void takePictures(AdminConsolePictures console) {
    console.open("/common/applications/applications.jsf", "artemis").take("applications");
    console
        .open("/jdbc/jdbcConnectionPoolEdit.jsf?name=arbiter", "Pool Settings")
        .scrollTo("Pool Settings")
        .take("jdbc-pool");
    console
        .open(
            "/common/monitor/serverInstMonitoringResourcesPage.jsf?instanceName=server",
            "Resource Monitoring")
        .choose("arbiter", "Statistics : arbiter\n")
        .scrollTo("NumConnUsed")
        .take("pool-statistics");
    console
        .open("/jca/connectorConnectionPoolEdit.jsf?name=arbiter-jms", "artemis")
        .scrollTo("Edit Connector Connection Pool")
        .take("jms-pool");
    console
        .open("/common/logViewer/logViewer.jsf?instanceName=server&loglevel=INFO", "Results")
        .scrollTo("Log Viewer Results")
        .take("log");
  }

  @Test
  void theAdministrationIsClosedAndItsPasswordIsTheOwnersAlone() throws IOException {
    assertThat(admin.statusWith("")).isEqualTo(401);
    assertThat(admin.statusWith("admin")).isEqualTo(401);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(AdminInterface.passwords(home))))
        .isEqualTo("rw-------");
    assertThat(full.console())
        .contains(AdminInterface.passwords(home).toString(), "http://127.0.0.1:" + adminPort)
        .doesNotContain(admin.password());
    assertThat(full.logs()).doesNotContain(admin.password());
  }

  @Test
  void pagesInterfaceHealthAndDescriptionAreTheSame() throws IOException {
    PageSession session = PageSession.of(full.uri(), full.owner("Pages").signIn());
    assertThat(session.get("runs.xhtml").uri()).isEqualTo(full.uri().resolve("runs.xhtml"));
    assertThat(session.get("runs.xhtml").body()).contains("account:signOut");

    Api stranger = Api.anonymous(full.uri());
    Api.Reply refused = stranger.get("suites");
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.code()).isEqualTo("unauthenticated");
    assertThat(refused.header("Server") + refused.header("X-Powered-By")).isEmpty();
    assertThat(stranger.send(stranger.request("sign-in.xhtml").GET()).header("Set-Cookie"))
        .startsWith("arbiter-session=")
        .contains("HttpOnly")
        .contains("SameSite=Lax");
    Api.Reply health = stranger.send(stranger.request("health").GET());
    assertThat(health.text()).contains("\"arbiter\"");
    assertThat(stranger.send(stranger.request("openapi").GET()).text())
        .isEqualTo(Files.readString(DescriptionIT.BUILT.resolve("openapi.json")));
    assertThat(stranger.send(stranger.request("openapi/x").GET()).code())
        .as("nothing of the server's own answers there")
        .isEqualTo("route.not-found");
  }

  @Test
  void nothingListensBeyondTheLoopbackAddressAndNothingThatWasNotAskedFor() throws IOException {
    List<Listening.Socket> sockets = Listening.of(full.processes());

    assertThat(sockets).allMatch(Listening.Socket::isLoopback);
    assertThat(sockets)
        .extracting(Listening.Socket::port)
        .contains(full.uri().getPort(), full.tlsUri().getPort(), adminPort)
        .as("JMX, IIOP, OpenMQ")
        .doesNotContain(8686, 3700, 3820, 3920, 7676);
  }

  @Test
  void onlyTheNewestTlsIsSpoken() throws IOException {
    assertThat(TlsCall.protocol(full.tlsUri(), "TLSv1.3")).isEqualTo("TLSv1.3");
    assertThatThrownBy(() -> TlsCall.protocol(full.tlsUri(), "TLSv1.2"))
        .isInstanceOf(SSLHandshakeException.class);
  }
}
