package dev.arbiter.server.client;

import java.net.URI;

/** A server that runs elsewhere; whether it lives shows only when it is asked. */
record RemoteServer(URI baseUri) implements ServerSession {
  RemoteServer {
    String text = baseUri.toString();
    baseUri = text.endsWith("/") ? baseUri : URI.create(text + "/");
  }

  @Override
  public boolean isAlive() {
    return true;
  }

  @Override
  public void close() {
    // Not ours to stop.
  }
}
