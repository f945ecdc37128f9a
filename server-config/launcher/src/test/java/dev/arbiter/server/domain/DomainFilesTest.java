package dev.arbiter.server.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.payara.DevelopmentCertificate;
import dev.arbiter.server.payara.ServerPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainFilesTest {
  private static final char[] MASTER = "master-secret".toCharArray();

  @TempDir private Path folder;

  @Test
  void theAdministratorsPasswordsAreMadeOnceAndForTheOwnerAlone() throws IOException {
    Path file = folder.resolve("passwords");

    Administrator made = Administrator.keptIn(file);

    assertThat(Administrator.keptIn(file)).isEqualTo(made);
    assertThat(Administrator.keptIn(folder.resolve("other")).master()).isNotEqualTo(made.master());
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file)).contains("AS_ADMIN_PASSWORD=").contains(made.master());
    assertThat(made.toString()).doesNotContain(made.master());
    assertThat(made.masterLine()).isEqualTo("AS_ADMIN_MASTERPASSWORD=" + made.master() + "\n");
  }

  @Test
  void passwordsThatWereSpoiledAreNamed() throws IOException {
    Path file = Files.writeString(folder.resolve("passwords"), "AS_ADMIN_PASSWORD=x\n");

    assertThatThrownBy(() -> Administrator.keptIn(file))
        .isInstanceOf(StartFault.class)
        .hasMessageContaining(file.toString());
  }

  @Test
  void theKeyOfThePagesIsTakenOverIntoTheDomain() throws Exception {
    Path source = folder.resolve("tls/development.p12");
    String password = DevelopmentCertificate.ensure(source, "127.0.0.1");
    DomainKeystore keys = new DomainKeystore(emptyKeystore(), "master-secret");

    keys.add(new ServerPlan.Tls("127.0.0.1", 1, source, password, DevelopmentCertificate.ALIAS));

    KeyStore domain = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(keys.file())) {
      domain.load(in, MASTER);
    }
    assertThat(domain.getKey(DomainKeystore.ALIAS, MASTER)).isNotNull();
    assertThatThrownBy(
            () -> keys.add(new ServerPlan.Tls("127.0.0.1", 1, source, password, "nobody")))
        .hasMessageContaining("nobody");
    assertThatThrownBy(
            () -> keys.add(new ServerPlan.Tls("127.0.0.1", 1, source, "wrong", "arbiter")))
        .isInstanceOf(StartFault.class)
        .hasMessageContaining("ARBITER_TLS_KEYSTORE_PASSWORD");
  }

  private Path emptyKeystore() throws Exception {
    Path file = folder.resolve("keystore.p12");
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, MASTER);
    try (OutputStream out = Files.newOutputStream(file)) {
      store.store(out, MASTER);
    }
    return file;
  }

  @Test
  void theLogGoesToTheHomeAndIsBounded() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("logging.properties"),
            "handlers=java.util.logging.ConsoleHandler\nkept.level=INFO\n"
                + "com.sun.enterprise.server.logging.GFFileHandler.file=elsewhere\n");

    DomainLogging.direct(file, Path.of("/home/logs"));

    assertThat(Files.readAllLines(file))
        .contains(
            "handlers=",
            "kept.level=INFO",
            "com.sun.enterprise.server.logging.GFFileHandler.file=/home/logs/server.log",
            "com.sun.enterprise.server.logging.GFFileHandler.maxHistoryFiles=5")
        .noneMatch(line -> line.contains("ConsoleHandler") || line.contains("elsewhere"));
  }

  @Test
  void theServerIsUnpackedWithoutTheArchivesOwnFolderAndNothingOutside() throws IOException {
    Path target = folder.resolve("server");

    Unpacking.unpack(archive("payara6/bin/asadmin", "payara6/glassfish/lib/x.jar"), target);

    assertThat(target.resolve("bin/asadmin")).isExecutable();
    assertThat(target.resolve("glassfish/lib/x.jar")).hasContent("x");
    Path bad = archive("payara6/../../outside");
    assertThatThrownBy(() -> Unpacking.unpack(bad, target)).hasMessageContaining("lies outside");
    assertThat(folder.resolve("outside")).doesNotExist();
  }

  private Path archive(String... names) throws IOException {
    Path file = folder.resolve("archive.zip");
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write('x');
      }
    }
    return file;
  }
}
