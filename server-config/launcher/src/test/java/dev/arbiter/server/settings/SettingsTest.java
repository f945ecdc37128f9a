package dev.arbiter.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.server.console.StartFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {
  @TempDir private Path folder;

  @Test
  void flagsWinOverEnvironmentOverFileOverDefault() {
    Map<String, String> file = Map.of("arbiter.port", "1", "arbiter.host", "::1");
    Map<String, String> environment = Map.of("ARBITER_PORT", "2", "ARBITER_SERVICES", "user");

    Settings settings = Settings.resolve(Map.of(Setting.PORT, "3"), environment, file);

    assertThat(settings.number(Setting.PORT)).isEqualTo(3);
    assertThat(settings.get(Setting.HOST)).isEqualTo("::1");
    assertThat(settings.get(Setting.SERVICES)).isEqualTo("user");
    assertThat(settings.get(Setting.DATABASE_USER)).isEqualTo("arbiter_app");
  }

  @Test
  void optionsOfJavaThatWereGivenWinOverTheQuickStart() {
    Map<String, String> environment = Map.of("ARBITER_JAVA_OPTIONS", "-XX:TieredStopAtLevel=4");

    Settings given = Settings.resolve(Map.of(), environment, Map.of()).quickToStart();
    Settings silent = Settings.resolve(Map.of(), Map.of(), Map.of()).quickToStart();

    assertThat(given.get(Setting.JAVA_OPTIONS))
        .isEqualTo("-XX:TieredStopAtLevel=1 -XX:TieredStopAtLevel=4");
    assertThat(silent.get(Setting.JAVA_OPTIONS)).isEqualTo("-XX:TieredStopAtLevel=1");
  }

  @Test
  void refusesAPortThatIsNone() {
    assertThatThrownBy(() -> Settings.resolve(Map.of(Setting.PORT, "65536"), Map.of(), Map.of()))
        .isInstanceOf(StartFault.class)
        .hasMessage("ARBITER_PORT is \"65536\", but must be a number from 0 to 65535.");
  }

  @ParameterizedTest
  @CsvSource({
    "ARBITER_SERVICES, evalution",
    "ARBITER_SERVICES, 'user,,analytics'",
    "ARBITER_SERVICES, evaluation:queue",
    "ARBITER_CLUSTER_MEMBERS, node1",
    "ARBITER_CLUSTER_MEMBERS, 'node1:6900,<member/>:1'"
  })
  void refusesNamesThatAreNone(String variable, String value) {
    assertThatThrownBy(() -> Settings.resolve(Map.of(), Map.of(variable, value), Map.of()))
        .isInstanceOf(StartFault.class)
        .hasMessageStartingWith(variable + " names \"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"all", "user", "tenancy,user , evaluation:web", "all:work"})
  void takesServicesWithOneOfTheirParts(String value) {
    Map<String, String> environment = Map.of("ARBITER_SERVICES", value);

    assertThat(Settings.resolve(Map.of(), environment, Map.of()).get(Setting.SERVICES))
        .isEqualTo(value);
  }

  @Test
  void looksForTheHomeWhereAShellWould() {
    assertThat(homeWith(Map.of("HOME", "/people/ada"))).hasToString("/people/ada/.arbiter");
    assertThat(homeWith(Map.of("HOME", "/people/ada", "ARBITER_HOME", "~/other")))
        .hasToString("/people/ada/other");
    assertThat(homeWith(Map.of("HOME", "/people/ada", "ARBITER_HOME", "/elsewhere")))
        .hasToString("/elsewhere");
    assertThat(homeWith(Map.of())).isEqualTo(Path.of(System.getProperty("user.home"), ".arbiter"));
  }

  private static Path homeWith(Map<String, String> environment) {
    return Settings.resolve(Map.of(), environment, Map.of()).home();
  }

  @Test
  void passesUnknownKeysOfTheFileOnUnlessTheEnvironmentHasThem() {
    Settings settings =
        Settings.resolve(
            Map.of(),
            Map.of("ARBITER_WORK_BATCH", "9"),
            Map.of("arbiter.work.batch", "5", "arbiter.work.lease", "60"));

    assertThat(settings.passedOn()).isEqualTo(Map.of("arbiter.work.lease", "60"));
  }

  @Test
  void readsAFileWithKeysOfBothKinds() throws Exception {
    Path file = folder.resolve("arbiter.properties");
    Files.writeString(file, "ARBITER_PORT=9443\narbiter.host=localhost\n");

    assertThat(SettingsFile.read(file))
        .isEqualTo(Map.of("arbiter.port", "9443", "arbiter.host", "localhost"));
  }

  @Test
  void namesTheForeignKeyOfAFile() throws Exception {
    Path file = folder.resolve("arbiter.properties");
    Files.writeString(file, "prot=9443\n");

    assertThatThrownBy(() -> SettingsFile.read(file))
        .isInstanceOf(StartFault.class)
        .hasMessageContaining("\"prot\"");
  }
}
