package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The description of the programming interface as programs fetch it. */
@ExtendWith(SharedProduct.class)
class DescriptionIT {
  /** Where the build leaves it. */
  static final Path BUILT = Path.of("../web-module/target/interface/META-INF");

  private static final String YAML = "application/yaml";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "openapi             | -                                  | application/json",
        "openapi             | */*                                | application/json",
        "openapi             | text/html,application/xml;q=0.9    | application/json",
        "openapi             | application/yaml                   | application/yaml",
        "openapi             | application/yaml, */*;q=0.1        | application/yaml",
        "openapi             | application/json, text/yaml;q=0.5  | application/json",
        "openapi?format=json | application/yaml                   | application/json",
        "openapi?format=YAML | application/json                   | application/yaml"
      })
  void isSentAsTheBuildLeftIt(String path, String accept, String type, Product product)
      throws IOException {
    Api stranger = Api.anonymous(product.uri());
    HttpRequest.Builder request = stranger.request(path).GET();

    Api.Reply reply = stranger.send(accept == null ? request : request.header("Accept", accept));

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.type()).isEqualTo(type);
    String file = type.equals(YAML) ? "openapi.yaml" : "openapi.json";
    assertThat(reply.text()).isEqualTo(Files.readString(BUILT.resolve(file)));
    assertThat(reply.header("Vary")).isEqualTo("Accept");
  }

  @Test
  void saysTheSameInBothFormats() throws IOException {
    assertThat(new YAMLMapper().readTree(BUILT.resolve("openapi.yaml").toFile()))
        .isEqualTo(Api.JSON.readTree(BUILT.resolve("openapi.json").toFile()));
  }

  @Test
  void whoHasItIsNotSentItAgain(Product product) {
    Api stranger = Api.anonymous(product.uri());
    String tag = stranger.send(stranger.request("openapi").GET()).header("ETag");
    assertThat(tag).matches("\"[A-Za-z0-9_-]{43}\"");

    for (String known : new String[] {tag, "W/" + tag, "\"other\", " + tag, "*"}) {
      Api.Reply again =
          stranger.send(stranger.request("openapi").header("If-None-Match", known).GET());
      assertThat(again.status()).as(known).isEqualTo(304);
      assertThat(again.text()).isEmpty();
      assertThat(again.header("ETag")).isEqualTo(tag);
      assertThat(again.header("Cache-Control")).isEqualTo("no-cache");
    }
    Api.Reply otherwise =
        stranger.send(stranger.request("openapi?format=yaml").header("If-None-Match", tag).GET());
    assertThat(otherwise.status()).as("the same in other bytes").isEqualTo(200);
  }

  @Test
  void isNotChangedAndHasNothingBelow(Product product) throws IOException {
    Api stranger = Api.anonymous(product.uri());

    Api.Reply head =
        stranger.send(stranger.request("openapi").method("HEAD", BodyPublishers.noBody()));
    assertThat(head.status()).isEqualTo(200);
    assertThat(head.header("Content-Length"))
        .isEqualTo(String.valueOf(Files.size(BUILT.resolve("openapi.json"))));
    Api.Reply written =
        stranger.send(stranger.request("openapi").POST(BodyPublishers.ofString("{}")));
    assertThat(written.status()).isEqualTo(405);
    assertThat(written.code()).isEqualTo("method.not-allowed");
    assertThat(written.header("Allow")).isEqualTo("GET, HEAD");
    Api.Reply unknown = stranger.send(stranger.request("openapi?format=xml%3C").GET());
    assertThat(unknown.code()).isEqualTo("parameter.malformed");
    assertThat(unknown.type()).isEqualTo("application/problem+json");
    assertThat(stranger.send(stranger.request("openapi/application.wadl").GET()).code())
        .isEqualTo("route.not-found");
  }
}
