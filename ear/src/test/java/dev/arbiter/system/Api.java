package dev.arbiter.system;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * A program that uses the REST interface as somebody.
 *
 * @param base ends with a slash
 * @param bearer blank for nobody
 */
record Api(URI base, String bearer, SignIn signIn) {
  static final ObjectMapper JSON = new ObjectMapper();
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final String PASSWORD = "Correct-horse-battery-7";

  /** An account of a person. */
  record SignIn(String email, String password) {}

  /** An answer of the server; the body is missing if it is not JSON. */
  record Reply(int status, String type, JsonNode body, String text, HttpHeaders headers) {
    /** A header's value, blank if there is none. */
    String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    /** The words that say what a refusal is about. */
    String code() {
      return body.path("code").asText();
    }
  }

  /** Nobody in particular. */
  static Api anonymous(URI base) {
    return new Api(base, "", null);
  }

  /** The owner of a tenant, which is made if it is not there. */
  static Api owner(URI base, String setupSecret, String tenant) {
    String email = "owner@" + tenant.toLowerCase(Locale.ROOT) + ".example";
    Api anonymous = anonymous(base);
    ObjectNode setUp =
        JSON.createObjectNode()
            .put("tenantName", tenant)
            .put("email", email)
            .put("displayName", "Owner of " + tenant)
            .put("password", PASSWORD);
    Reply made =
        anonymous.send(
            anonymous
                .request("api/v1/setup")
                .header("X-Arbiter-Setup-Secret", setupSecret)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(setUp.toString())));
    if (made.status() != 200) {
      throw new AssertionError("set-up of " + tenant + ": " + made);
    }
    return anonymous.signedIn(new SignIn(email, PASSWORD));
  }

  /** The same server with a token of this account. */
  Api signedIn(SignIn who) {
    ObjectNode request =
        JSON.createObjectNode()
            .put("email", who.email())
            .put("password", who.password())
            .put("name", "system test")
            .put("lifetimeDays", 1);
    Reply token = anonymous(base).post("tokens", request);
    if (token.body().path("token").asText().isEmpty()) {
      throw new AssertionError("token of " + who.email() + ": " + token);
    }
    return new Api(base, token.body().path("token").asText(), who);
  }

  /** Below {@code /api/v1/}. */
  Reply get(String path) {
    return send(request("api/v1/" + path).GET());
  }

  Reply post(String path, JsonNode body) {
    return send("POST", path, "application/json", BodyPublishers.ofString(body.toString()));
  }

  /** With any method, type and body. */
  Reply send(String method, String path, String type, BodyPublisher body) {
    return send(request("api/v1/" + path).header("Content-Type", type).method(method, body));
  }

  /**
   * An edit of what the caller has seen.
   *
   * @param ifMatch null for none
   */
  Reply edit(String method, String path, String ifMatch, String type, String body) {
    HttpRequest.Builder request =
        request("api/v1/" + path)
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body));
    return send(ifMatch == null ? request : request.header("If-Match", ifMatch));
  }

  /** A file as a program sends it. */
  Reply upload(String path, String type, Path file) {
    try {
      return send("POST", path, type, BodyPublishers.ofFile(file));
    } catch (FileNotFoundException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A request to any path of the server, to be completed. */
  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofMinutes(5));
    return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
  }

  /** Whatever a test asks, the answer is to be as the published description says. */
  private static void checkBody(HttpRequest request, int status, String type, JsonNode body) {
    if (type.contains("json") && !type.contains("ndjson")) {
      List<String> faults =
          ApiBodies.published()
              .faults(request.method(), request.uri().getPath(), status, type, body);
      if (!faults.isEmpty()) {
        throw new AssertionError(
            "%s %s answers %d %s otherwise than described: %s%n%s"
                .formatted(request.method(), request.uri(), status, type, faults, body));
      }
    }
  }

  Reply send(HttpRequest.Builder request) {
    try {
      HttpRequest built = request.build();
      HttpResponse<String> response = HTTP.send(built, BodyHandlers.ofString());
      String type = response.headers().firstValue("Content-Type").orElse("");
      JsonNode body =
          type.contains("json")
              ? JSON.readTree(response.body())
              : JSON.createObjectNode().path("none");
      checkBody(built, response.statusCode(), type, body);
      return new Reply(response.statusCode(), type, body, response.body(), response.headers());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
