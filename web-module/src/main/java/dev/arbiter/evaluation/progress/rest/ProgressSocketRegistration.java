package dev.arbiter.evaluation.progress.rest;

import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.server.ServerContainer;

/** Tells the container of the socket when the application starts: it upgrades to none but those. */
@WebListener
public class ProgressSocketRegistration implements ServletContextListener {

  @Inject private ProgressFeed feed;

  @Override
  public void contextInitialized(ServletContextEvent event) {
    Object sockets = event.getServletContext().getAttribute(ServerContainer.class.getName());
    try {
      ((ServerContainer) sockets).addEndpoint(ProgressSocket.endpoint(feed));
    } catch (DeploymentException e) {
      throw new IllegalStateException("pages can't follow runs", e);
    }
  }
}
