package dev.arbiter.server.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.server.console.StartFault;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArbiterHomeTest {
  @TempDir private Path folder;

  @Test
  void makesSecretsOnceAndForTheOwnerOnly() throws Exception {
    ArbiterHome home = ArbiterHome.prepare(folder.resolve("home"));
    String first = OwnerOnly.read(home.setupSecret());

    ArbiterHome.prepare(home.root());

    assertThat(Base64.getDecoder().decode(first)).hasSize(32);
    assertThat(OwnerOnly.read(home.setupSecret())).isEqualTo(first);
    assertThat(OwnerOnly.read(home.masterKey())).isNotEqualTo(first);
    assertThat(mode(home.masterKey())).isEqualTo("rw-------");
    assertThat(mode(home.root())).isEqualTo("rwx------");
  }

  @Test
  void saysWhatToDoAboutAHomeThatIsAFile() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> ArbiterHome.prepare(file))
        .isInstanceOf(StartFault.class)
        .hasMessageContaining("ARBITER_HOME");
  }

  @Test
  void refusesASecondInstanceAndNamesTheFirst() {
    ArbiterHome home = ArbiterHome.prepare(folder.resolve("home"));
    try (InstanceLock first = InstanceLock.take(home)) {
      assertThat(first).isNotNull();
      assertThatThrownBy(() -> InstanceLock.take(home))
          .isInstanceOf(StartFault.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
    InstanceLock.take(home).close();
  }

  private static String mode(Path file) throws Exception {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
  }
}
