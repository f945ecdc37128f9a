package dev.arbiter.server.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.arbiter.server.console.StartFault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/**
 * Requests to {@code /api/v1} with patience: what never reached the server is sent again, and so is
 * a read that broke off or met a busy server. A write that broke off is not, since it may have
 * happened.
 */
final class HttpCalls {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofMinutes(1);
  // A hundred thousand rows are checked and stored before the answer comes.
  private static final Duration UPLOAD = Duration.ofMinutes(30);
  private static final int ATTEMPTS = 20;
  private static final Duration BETWEEN = Duration.ofMillis(500);
  private static final int BUSY = 503;

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(CONNECT).build();
  private final ServerSession server;
  private final Pause pause;

  HttpCalls(ServerSession server, Pause pause) {
    this.server = server;
    this.pause = pause;
  }

  JsonNode get(String path, String bearer) throws InterruptedException {
    return send(request(path, bearer, ANSWER).GET().build(), true);
  }

  /** Makes the first tenant and its owner; the secret proves that the caller may read the home. */
  JsonNode setUp(String secret, JsonNode body) throws InterruptedException {
    return send(
        request("setup", "", ANSWER)
            .header("X-Arbiter-Setup-Secret", secret)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build(),
        // Asked again, it changes nothing.
        true);
  }

  JsonNode post(String path, String bearer, JsonNode body) throws InterruptedException {
    return send(
        request(path, bearer, ANSWER)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.toString()))
            .build(),
        false);
  }

  /** Sends a body of another type, for which the server may take long. */
  JsonNode upload(String path, String bearer, String type, BodyPublisher body)
      throws InterruptedException {
    return send(
        request(path, bearer, UPLOAD).header("Content-Type", type).POST(body).build(), false);
  }

  private HttpRequest.Builder request(String path, String bearer, Duration timeout) {
    URI target = server.baseUri().resolve("api/v1/" + path);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(target)
            .timeout(timeout)
            .header("Accept", "application/json, application/problem+json");
    if (!bearer.isEmpty()) {
      request.header("Authorization", "Bearer " + bearer);
    }
    return request;
  }

  private JsonNode send(HttpRequest request, boolean repeatable) throws InterruptedException {
    for (int attempt = 1; ; attempt++) {
      boolean last = attempt == ATTEMPTS;
      try {
        HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
        if (response.statusCode() != BUSY || last || !repeatable) {
          return checked(response);
        }
      } catch (IOException e) {
        if (!server.isAlive()) {
          throw StartFault.because(e, "client-server-ended");
        }
        boolean unsent = e instanceof ConnectException;
        if (last || !(unsent || repeatable)) {
          throw StartFault.because(
              e, unsent ? "client-unreachable" : "client-broke-off", server.baseUri());
        }
      }
      pause.of(BETWEEN);
    }
  }

  private JsonNode checked(HttpResponse<String> response) {
    JsonNode body = json(response.body());
    int status = response.statusCode();
    if (status >= 200 && status < 300) {
      if (body.isMissingNode()) {
        throw StartFault.of("client-not-arbiter", response.uri());
      }
      return body;
    }
    throw ApiFault.of(status, body);
  }

  private static JsonNode json(String text) {
    try {
      return text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      // A proxy's HTML page, for example: the status alone then says what happened.
      return MissingNode.getInstance();
    }
  }
}
