package dev.arbiter.platform.security.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/runs.xhtml", "/run.xhtml?id=01a2&tab=cases", "/a%20b"})
  void believesAPathOfThisSite(String wanted) {
    assertThat(ReturnAddress.sanitize(wanted)).isEqualTo(wanted);
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(
      strings = {
        "https://evil.test/",
        "//evil.test/",
        "/\\evil.test/",
        "\\\\evil.test",
        "/runs\\..\\x",
        "javascript:alert(1)",
        "runs.xhtml",
        "/runs.xhtml\r\nSet-Cookie: a=b",
        "/\t/evil.test",
        "/sign-in.xhtml?wanted=/sign-in.xhtml"
      })
  void sendsHomeWhateverCouldLeaveIt(String wanted) {
    assertThat(ReturnAddress.sanitize(wanted)).isEqualTo("/");
  }
}
