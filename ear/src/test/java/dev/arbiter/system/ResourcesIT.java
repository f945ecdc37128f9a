package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What browsers fetch for a page and keep. */
@ExtendWith(SharedProduct.class)
class ResourcesIT {
  private static final Pattern OURS =
      Pattern.compile("\"(/jakarta\\.faces\\.resource/[^\"]*ln=arbiter[^\"]*)\"");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
  private URI base;

  @BeforeEach
  void find(Product product) {
    base = product.uri();
  }

  @Test
  void addressesNameTheContentAndAreKeptForAYear() throws Exception {
    List<String> addresses = addresses();

    assertThat(addresses).hasSizeGreaterThan(8).allMatch(one -> one.matches(".*&v=[0-9a-f]+"));
    for (String address : addresses) {
      assertThat(get(address).headers().firstValue("Cache-Control")).contains("max-age=31536000");
    }
  }

  @Test
  void scriptsAndStylesAreCompressedAndPagesAreNot() throws Exception {
    String script = addresses().stream().filter(one -> one.contains(".js.")).findFirst().get();
    String style = addresses().stream().filter(one -> one.contains("layout.css")).findFirst().get();

    assertThat(encoding(get(script))).isEqualTo("gzip");
    assertThat(encoding(get(style))).isEqualTo("gzip");
    assertThat(encoding(get("/sign-in.xhtml"))).isEqualTo("identity");
    assertThat(encoding(get("/openapi"))).isEqualTo("identity");
  }

  @Test
  void theServerKeepsToTheOlderProtocol() throws Exception {
    assertThat(get("/sign-in.xhtml").version()).isEqualTo(HttpClient.Version.HTTP_1_1);
  }

  private List<String> addresses() throws IOException, InterruptedException {
    String page = new String(get("/sign-in.xhtml").body(), StandardCharsets.UTF_8);
    return OURS.matcher(page)
        .results()
        .map((MatchResult found) -> found.group(1).replace("&amp;", "&"))
        .distinct()
        .toList();
  }

  private static String encoding(HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.headers().firstValue("Content-Encoding").orElse("identity");
  }

  private HttpResponse<byte[]> get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path)).header("Accept-Encoding", "gzip").build();
    return http.send(request, BodyHandlers.ofByteArray());
  }
}
