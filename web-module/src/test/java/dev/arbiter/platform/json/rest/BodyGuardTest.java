package dev.arbiter.platform.json.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.platform.error.type.ProblemException;
import jakarta.json.bind.JsonbException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.Test;

class BodyGuardTest {

  @Test
  void letsABodyOfExactlyTheLimitThrough() throws IOException {
    try (LimitedStream body = limited(5, 5)) {
      assertThat(body.readAllBytes()).hasSize(5);
    }
  }

  @Test
  void endsABodyThatIsOneByteTooLong() throws IOException {
    try (LimitedStream body = limited(6, 5)) {
      assertThatThrownBy(body::readAllBytes)
          .isInstanceOfSatisfying(
              ProblemException.class,
              problem -> assertThat(problem.kind()).isEqualTo(ProblemException.Kind.TOO_LARGE));
    }
  }

  @Test
  void namesTheFieldThatARecordMissed() {
    Exception thrown =
        new JsonbException(
            "wrap", new InvocationTargetException(new NullPointerException("email")));

    assertThat(BodyGuard.fault(thrown).code()).isEqualTo("body.field-missing");
    assertThat(BodyGuard.fault(thrown).arguments()).containsExactly("email");
  }

  @Test
  void doesNotTellAnInternalNullPointerToTheClient() {
    Exception thrown =
        new JsonbException("wrap", new NullPointerException("Cannot invoke \"x\" because"));

    assertThat(BodyGuard.fault(thrown).code()).isEqualTo("body.mismatch");
  }

  @Test
  void keepsAProblemThatAContractStated() {
    ProblemException stated = ProblemException.invalid("page.limit", 500);

    assertThat(BodyGuard.fault(new JsonbException("wrap", stated))).isSameAs(stated);
  }

  private static LimitedStream limited(int bytes, int limit) {
    return new LimitedStream(new ByteArrayInputStream(new byte[bytes]), limit);
  }
}
