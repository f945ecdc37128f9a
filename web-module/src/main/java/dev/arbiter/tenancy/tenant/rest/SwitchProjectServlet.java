package dev.arbiter.tenancy.tenant.rest;

import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.ReturnAddress;
import dev.arbiter.tenancy.tenant.api.Projects;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/** Takes the reader to another project: remembers it, and leads to the overview of it. */
@WebServlet("/switch-project")
public class SwitchProjectServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Projects projects;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<UUID> wanted = ProjectCookie.id(request.getParameter("project"));
    if (wanted.isEmpty() || !isThere(wanted.get())) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.addCookie(ProjectCookie.of(wanted.get(), request.isSecure()));
    response.sendRedirect(request.getContextPath() + ReturnAddress.HOME);
  }

  private boolean isThere(UUID project) {
    try {
      projects.get(project);
      return true;
    } catch (ProblemException notFound) {
      return false;
    }
  }
}
