package dev.arbiter.server.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostgresBinariesTest {
  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, postgres-linux-x86_64.txz",
    "Linux, aarch64, postgres-linux-arm_64.txz",
    "Mac OS X, x86_64, postgres-darwin-x86_64.txz",
    "Mac OS X, aarch64, postgres-darwin-arm_64.txz"
  })
  void knowsTheArchiveOfEachPlatform(String system, String processor, String archive) {
    assertThat(PostgresBinaries.archive(system, processor)).isEqualTo(archive);
  }

  @ParameterizedTest
  @CsvSource({"Windows 11, amd64", "Linux, s390x"})
  void saysSoWhereThereIsNone(String system, String processor) {
    assertThatThrownBy(() -> PostgresBinaries.archive(system, processor))
        .isInstanceOf(DatabaseFault.class)
        .hasMessageContaining("ARBITER_DATABASE_URL");
  }

  @Test
  void unpacksAgainWhatACrashLeftTruncated(@TempDir Path parent) throws IOException {
    Path program = Path.of(PostgresBinaries.unpackedBelow(parent).program("pg_ctl"));
    long size = Files.size(program);
    Files.write(program, new byte[0]);
    PostgresBinaries again = PostgresBinaries.unpackedBelow(parent);
    assertThat(Files.size(program)).isEqualTo(size);
    assertThat(again.release()).isEqualTo("18.4");
  }
}
