package dev.arbiter.system;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Properties;

/**
 * The administration of the full server, as a program sees it.
 *
 * @param base ends with a slash
 */
record AdminInterface(URI base, String password) {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** With the password that lies in the home. */
  static AdminInterface of(Path home, int port) {
    Properties kept = new Properties();
    try (Reader reader = Files.newBufferedReader(passwords(home))) {
      kept.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    URI base = URI.create("http://127.0.0.1:" + port + "/");
    return new AdminInterface(base, kept.getProperty("AS_ADMIN_PASSWORD"));
  }

  static Path passwords(Path home) {
    return home.resolve("payara-admin.passwords");
  }

  /** What stands at a path as {@code extraProperties} of the answer. */
  JsonNode get(String path) {
    HttpResponse<String> reply = send(path, password);
    if (reply.statusCode() != 200) {
      throw new AssertionError(path + ": " + reply.statusCode() + " " + reply.body());
    }
    try {
      return Api.JSON.readTree(reply.body()).path("extraProperties");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The status that somebody with this password gets. */
  int statusWith(String other) {
    return send("management/domain", other).statusCode();
  }

  private HttpResponse<String> send(String path, String secret) {
    String user = "admin:" + secret;
    byte[] basic = user.getBytes(StandardCharsets.UTF_8);
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(basic))
            .header("Accept", "application/json")
            .build();
    try {
      return HTTP.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
