package dev.arbiter.platform.idempotency.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.web.rest.PostedRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintedRequestTest {

  private static final long LIMIT = 1_000;

  private static PostedRequest request() {
    return PostedRequest.to("/api/v1/suites", "{\"name\":\"a\"}")
        .header("Content-Type", "application/json");
  }

  @Test
  void theSameRequestHasTheSameFingerprint() throws IOException {
    assertThat(of(request())).isEqualTo(of(request())).matches("[0-9a-f]{64}");
    assertThat(of(request().header("X-Correlation-Id", "other").header("User-Agent", "other")))
        .as("who asks and how says nothing of what is asked")
        .isEqualTo(of(request()));
  }

  @Test
  void whateverSaysWhatIsAskedChangesIt() throws IOException {
    List<PostedRequest> different =
        List.of(
            request(),
            PostedRequest.to("/api/v1/suites", "{\"name\":\"b\"}")
                .header("Content-Type", "application/json"),
            PostedRequest.to("/api/v1/runs", "{\"name\":\"a\"}")
                .header("Content-Type", "application/json"),
            request().query("a=b"),
            request().query(""),
            request().header("Content-Type", "text/csv"),
            request().header("If-Match", "\"1\""),
            request().header("Arbiter-Project", "x"));

    assertThat(different.stream().map(FingerprintedRequestTest::of)).doesNotHaveDuplicates();
  }

  @Test
  void partsDoNotRunIntoEachOther() {
    assertThat(
            Stream.of(
                    PostedRequest.to("/api/v1/a", "").query("b"),
                    PostedRequest.to("/api/v1/ab", "").query(""),
                    PostedRequest.to("/api/v1/a", "b").query(""))
                .map(FingerprintedRequestTest::of))
        .doesNotHaveDuplicates();
  }

  @Test
  void howMuchOfTheBodyIsReadBeforeMakesNoDifference() throws IOException {
    FingerprintedRequest begun = new FingerprintedRequest(request().asked());
    assertThat((char) begun.getInputStream().read()).isEqualTo('{');
    assertThat(begun.getInputStream().readNBytes(3)).hasSize(3);
    FingerprintedRequest ended = new FingerprintedRequest(request().asked());
    assertThat(ended.getInputStream().readAllBytes()).hasSize(12);

    assertThat(begun.fingerprint(LIMIT)).isEqualTo(of(request()));
    assertThat(ended.fingerprint(LIMIT)).isEqualTo(of(request()));
  }

  @Test
  void readsNoMoreThanTheLimit() {
    FingerprintedRequest large =
        new FingerprintedRequest(PostedRequest.to("/api/v1/suites", "x".repeat(1_001)).asked());

    assertThatThrownBy(() -> large.fingerprint(LIMIT)).isInstanceOf(ProblemException.class);
  }

  private static String of(PostedRequest request) {
    try {
      return new FingerprintedRequest(request.asked()).fingerprint(LIMIT);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
