package dev.arbiter.platform.web.rest;

import dev.arbiter.platform.error.rest.Problems;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers below {@code /api} where no version of the interface is, as the interface would. */
@WebServlet("/api/*")
public class UnknownApiServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Problems problems;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    problems.write(problems.body(404, "route.not-found", Problems.pathOf(request)), response);
  }
}
