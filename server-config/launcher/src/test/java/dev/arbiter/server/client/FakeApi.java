package dev.arbiter.server.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A server that answers each path of the contract with what it was told, the last one for ever. */
final class FakeApi implements AutoCloseable, ServerSession {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final Map<String, Deque<Reply>> replies = new HashMap<>();
  private final List<Call> calls = new ArrayList<>();
  private boolean alive = true;

  FakeApi() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::answer);
    server.start();
  }

  record Reply(int status, String body) {}

  record Call(String path, String query, String authorization, String secret, String body) {
    JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (IOException e) {
        throw new IllegalStateException(body, e);
      }
    }
  }

  FakeApi on(String request, int status, String body) {
    replies.computeIfAbsent(request, key -> new ArrayDeque<>()).add(new Reply(status, body));
    return this;
  }

  List<Call> calls(String request) {
    return calls.stream().filter(call -> call.path().equals(request)).toList();
  }

  void die() {
    alive = false;
    server.stop(0);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String path =
        exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath().substring(8);
    calls.add(
        new Call(
            path,
            String.valueOf(exchange.getRequestURI().getQuery()),
            exchange.getRequestHeaders().getFirst("Authorization"),
            exchange.getRequestHeaders().getFirst("X-Arbiter-Setup-Secret"),
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
    Deque<Reply> queue = replies.getOrDefault(path, new ArrayDeque<>());
    Reply reply =
        queue.size() > 1
            ? queue.remove()
            : queue.isEmpty() ? new Reply(404, "{\"title\":\"" + path + "\"}") : queue.peek();
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public URI baseUri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
  }

  @Override
  public boolean isAlive() {
    return alive;
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
