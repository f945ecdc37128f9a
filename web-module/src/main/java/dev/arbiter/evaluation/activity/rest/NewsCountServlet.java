package dev.arbiter.evaluation.activity.rest;

import dev.arbiter.evaluation.activity.api.News;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.type.Permission;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Tells the pages' script how many notifications are new. Asked after the page is there, so that no
 * page waits for it.
 */
@WebServlet("/news-count")
public class NewsCountServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient News news;
  @Inject private transient CurrentCaller caller;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    int unread = caller.require().may(Permission.RUN_READ) ? news.unread() : 0;
    response.setContentType("application/json");
    response
        .getOutputStream()
        .write(("{\"unread\":" + unread + "}").getBytes(StandardCharsets.UTF_8));
  }
}
