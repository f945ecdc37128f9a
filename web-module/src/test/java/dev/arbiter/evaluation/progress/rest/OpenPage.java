package dev.arbiter.evaluation.progress.rest;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

/** The other end of a socket: keeps what it was sent, and is as slow as a test wants. */
final class OpenPage {
  final List<String> received = new ArrayList<>();
  CloseReason closed;
  private SendHandler pending;

  Session session() {
    return proxy(
        Session.class,
        (name, arguments) ->
            switch (name) {
              case "getAsyncRemote" -> proxy(RemoteEndpoint.Async.class, this::send);
              case "close" -> closed = (CloseReason) arguments[0];
              default -> throw new UnsupportedOperationException(name);
            });
  }

  private Object send(String name, Object[] arguments) {
    received.add((String) arguments[0]);
    pending = (SendHandler) arguments[1];
    return null;
  }

  /** The page has got what was sent last. */
  void got() {
    pending.onResult(new SendResult());
  }

  /** The page is gone. */
  void lost() {
    pending.onResult(new SendResult(new IllegalStateException("gone")));
  }

  private interface Call {
    Object made(String name, Object[] arguments);
  }

  private static <T> T proxy(Class<T> type, Call call) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> {
              Object result = call.made(method.getName(), arguments);
              return method.getReturnType() == void.class ? null : result;
            }));
  }
}
