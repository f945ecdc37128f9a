package dev.arbiter.user.account.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordHashesTest {

  private final PasswordHashes hashes = new PasswordHashes();

  @Test
  void keepsTheParametersInTheHash() {
    assertThat(hashes.hash("correct horse battery")).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
  }

  @Test
  void saltsEveryHash() {
    assertThat(hashes.hash("correct horse battery"))
        .isNotEqualTo(hashes.hash("correct horse battery"));
  }

  @Test
  void acceptsTheRightPasswordOnly() {
    String hash = hashes.hash("correct horse battery");

    assertThat(hashes.matches("correct horse battery", hash)).isTrue();
    assertThat(hashes.matches("Correct horse battery", hash)).isFalse();
  }

  @Test
  void acceptsNothingForAnAccountThatDoesNotExist() {
    assertThat(hashes.matches("no account has this password", null)).isFalse();
  }
}
