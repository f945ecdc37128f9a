package dev.arbiter.client.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.arbiter.client.RefusedException;
import dev.arbiter.client.generated.ApiClient;
import dev.arbiter.client.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Sends the calls of the generated classes to one server, as somebody; safe for several threads.
 */
public final class Connection {

  /** Fields that are not set are not sent; a null in a map is, because a merge patch means it. */
  private static final ObjectMapper JSON =
      ApiClient.createDefaultObjectMapper()
          .setDefaultPropertyInclusion(
              JsonInclude.Value.construct(
                  JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS));

  /** A refusal is short; what is longer comes from something else on the way. */
  private static final int LONGEST_REFUSAL = 64 * 1024;

  private final HttpClient http;
  private final String address;
  private final Duration patience;
  private final Map<String, String> headers;

  /**
   * @param address without a slash at its end
   * @param patience until an answer begins
   * @param headers of every call
   */
  public Connection(
      HttpClient http, String address, Duration patience, Map<String, String> headers) {
    this.http = http;
    this.address = address;
    this.patience = patience;
    this.headers = Map.copyOf(headers);
  }

  /** The same with one more header, or another value of it. */
  public Connection with(String header, String value) {
    Map<String, String> all = new HashMap<>(headers);
    all.put(header, value);
    return new Connection(http, address, patience, all);
  }

  /** The same with another patience. */
  public Connection within(Duration other) {
    return new Connection(http, address, other, headers);
  }

  /** Sends a call and reads the answer, which has no body if it is 204. */
  public <T> Answer<T> send(Call call, TypeReference<T> type) {
    Answer<InputStream> answer = open(call);
    try (InputStream body = answer.body()) {
      byte[] content = body.readAllBytes();
      T value = content.length == 0 ? null : JSON.readValue(content, type);
      return new Answer<>(answer.status(), answer.headers(), value);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sends a call; the body comes as it is read, and is closed by the caller. */
  public Answer<InputStream> open(Call call) {
    try {
      HttpResponse<InputStream> response = http.send(request(call), BodyHandlers.ofInputStream());
      if (response.statusCode() / 100 != 2) {
        throw refusal(response);
      }
      return new Answer<>(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      InterruptedIOException interrupted = new InterruptedIOException("no answer was awaited");
      interrupted.initCause(e);
      throw new UncheckedIOException(interrupted);
    }
  }

  private HttpRequest request(Call call) throws JsonProcessingException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + call.target()))
            .timeout(patience)
            .method(call.method(), publisher(call.body()));
    headers.forEach(request::setHeader);
    call.headers().forEach(request::setHeader);
    return request.build();
  }

  private static BodyPublisher publisher(Object body) throws JsonProcessingException {
    if (body == null) {
      return BodyPublishers.noBody();
    }
    return body instanceof BodyPublisher file
        ? file
        : BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
  }

  private static RefusedException refusal(HttpResponse<InputStream> response) throws IOException {
    try (InputStream body = response.body()) {
      byte[] content = body.readNBytes(LONGEST_REFUSAL);
      String type = response.headers().firstValue("Content-Type").orElse("");
      Problem problem =
          type.startsWith("application/problem+json")
              ? JSON.readValue(content, Problem.class)
              : new Problem()
                  .type("about:blank")
                  .title("HTTP " + response.statusCode())
                  .detail(new String(content, StandardCharsets.UTF_8));
      return new RefusedException(response.statusCode(), problem, response.headers());
    }
  }
}
