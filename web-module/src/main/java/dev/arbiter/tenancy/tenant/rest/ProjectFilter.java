package dev.arbiter.tenancy.tenant.rest;

import dev.arbiter.tenancy.tenant.api.ChosenProject;
import dev.arbiter.tenancy.tenant.api.ProjectChoice;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import java.util.UUID;

/**
 * Notes the project in which a request works: programs name it in a header, a browser remembers it
 * in a cookie. Nothing is looked up here, for nobody is known yet; so it may stand before the other
 * filters.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class ProjectFilter implements Filter {

  /** Names the project of a call of the programming interface. */
  public static final String HEADER = "Arbiter-Project";

  private static final String API_ROOT = "/api";

  /** What is no id is an id that nobody has. */
  private static final UUID NOBODYS = new UUID(0, 0);

  @Inject private ProjectChoice choice;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    chosenBy((HttpServletRequest) request).ifPresent(choice::choose);
    chain.doFilter(request, response);
  }

  private static Optional<ChosenProject> chosenBy(HttpServletRequest request) {
    if (!request.getServletPath().startsWith(API_ROOT)) {
      return ProjectCookie.find(request).map(id -> new ChosenProject(id, false));
    }
    return Optional.ofNullable(request.getHeader(HEADER))
        .map(named -> new ChosenProject(ProjectCookie.id(named).orElse(NOBODYS), true));
  }
}
