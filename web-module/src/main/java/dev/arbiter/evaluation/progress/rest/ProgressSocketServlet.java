package dev.arbiter.evaluation.progress.rest;

import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.security.type.Permission;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;
import java.io.IOException;
import java.util.Map;

/**
 * Opens a socket for a signed-in page. A servlet and not an endpoint of its own, because an upgrade
 * passes the filters only so: they let nobody in without a session. A socket is not held back by
 * the browser's rules for foreign sites, so the page's origin is looked at here.
 */
@WebServlet(ProgressSocketServlet.PATH)
public class ProgressSocketServlet extends HttpServlet {

  static final String PATH = "/live/runs";

  private static final long serialVersionUID = 1L;

  @Inject private transient CurrentCaller current;
  @Inject private transient ProgressFeed feed;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    Caller caller = current.require();
    if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))) {
      response.setHeader("Upgrade", "websocket");
      response.sendError(HttpServletResponse.SC_BAD_REQUEST);
    } else if (!PageOrigin.isOurs(request.getHeader("Origin"), request.getHeader("Host"))
        || !caller.may(Permission.RUN_READ)) {
      response.sendError(HttpServletResponse.SC_FORBIDDEN);
    } else if (!feed.hasRoom()) {
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else {
      upgrade(request, response, caller);
    }
  }

  private void upgrade(HttpServletRequest request, HttpServletResponse response, Caller caller)
      throws IOException, ServletException {
    ServerContainer sockets =
        (ServerContainer) getServletContext().getAttribute(ServerContainer.class.getName());
    try {
      sockets.upgradeHttpToWebSocket(
          request,
          response,
          ProgressSocket.endpoint(feed),
          Map.of(ProgressSocket.TICKET, feed.admit(caller)));
    } catch (DeploymentException e) {
      throw new ServletException(e);
    }
  }
}
