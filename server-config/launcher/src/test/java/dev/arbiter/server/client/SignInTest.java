package dev.arbiter.server.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.server.console.StartFault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SignInTest {
  @TempDir private Path home;
  private Path file;

  @BeforeEach
  void chooseFile() {
    file = home.resolve("sign-in");
  }

  @Test
  void isTheSameAtTheNextCall() {
    SignIn first = kept();

    assertThat(kept()).isEqualTo(first);
    assertThat(first.password()).hasSizeGreaterThanOrEqualTo(20);
  }

  @Test
  void isReadableByItsOwnerOnly() throws IOException {
    kept();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(home).isDirectoryContaining(path -> path.equals(file));
  }

  @Test
  void keepsThePasswordOutOfItsText() {
    assertThat(kept().toString()).doesNotContain(kept().password());
  }

  @Test
  void refusesAFileWithoutAPassword() throws IOException {
    Files.writeString(file, "email=x");

    assertThatThrownBy(this::kept).isInstanceOf(StartFault.class).hasMessageContaining("sign-in");
  }

  @Test
  void readsAnswersFlags() throws IOException {
    Files.writeString(file, "{}");

    assertThat(InputCheck.answers(List.of("GPT 4.1=" + file)))
        .containsExactly(new NamedFile("GPT 4.1", file));
    for (String bad : List.of(file.toString(), "=" + file, "a(b=" + file, "a=", "a=nowhere")) {
      assertThatThrownBy(() -> InputCheck.answers(List.of(bad)))
          .as(bad)
          .isInstanceOf(StartFault.class);
    }
    assertThatThrownBy(() -> InputCheck.answers(List.of("a=" + file, "A=" + file)))
        .hasMessageContaining("own name");
  }

  private SignIn kept() {
    return SignIn.keptIn(file, "Demo", "demo@arbiter.example", new SecureRandom());
  }
}
