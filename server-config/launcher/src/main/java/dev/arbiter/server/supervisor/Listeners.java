package dev.arbiter.server.supervisor;

import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.payara.LoopbackPorts;
import dev.arbiter.server.settings.Setting;
import dev.arbiter.server.settings.Settings;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.OptionalInt;

/**
 * The ports of a node.
 *
 * @param httpPort plain HTTP, always there: the supervisor asks for readiness by it
 * @param tlsPort TLS, for serve only
 * @param adminPort the administration on the loopback address, if the server has one
 */
record Listeners(int httpPort, OptionalInt tlsPort, OptionalInt adminPort) {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int USUAL_HTTP_PORT = 8080;

  /** Checks that what was asked for is free, and chooses what was not. */
  static Listeners of(Settings settings, ServeOptions.Access access, boolean administered) {
    boolean tls = access == ServeOptions.Access.TLS;
    String httpHost = settings.get(Setting.HTTP_HOST);
    int http;
    if (settings.has(Setting.HTTP_PORT) && settings.number(Setting.HTTP_PORT) > 0) {
      http = required(httpHost, settings.number(Setting.HTTP_PORT), Setting.HTTP_PORT);
    } else if (!tls && !settings.has(Setting.HTTP_PORT) && free(httpHost, USUAL_HTTP_PORT)) {
      http = USUAL_HTTP_PORT;
    } else {
      http = LoopbackPorts.free();
    }
    OptionalInt admin = administered ? of(settings, LOOPBACK, Setting.ADMIN_PORT) : none();
    return new Listeners(
        http, tls ? of(settings, settings.get(Setting.HOST), Setting.PORT) : none(), admin);
  }

  private static OptionalInt none() {
    return OptionalInt.empty();
  }

  private static OptionalInt of(Settings settings, String host, Setting port) {
    int number = settings.number(port);
    return OptionalInt.of(number == 0 ? LoopbackPorts.free() : required(host, number, port));
  }

  private static int required(String host, int port, Setting setting) {
    if (!free(host, port)) {
      throw StartFault.of("port-taken", port, host, setting.variable());
    }
    return port;
  }

  private static boolean free(String host, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
      return true;
    } catch (UnknownHostException e) {
      throw StartFault.because(e, "host-unknown", host);
    } catch (IOException e) {
      return false;
    }
  }
}
