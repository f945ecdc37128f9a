package dev.arbiter.platform.node.rest;

import dev.arbiter.platform.node.api.NodeRoles;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells people that a page is not on this node; stands behind the access filter. */
public class PageGuard implements Filter {

  private static final String PAGE = ".xhtml";

  @Inject private NodeRoles roles;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    String path = ((HttpServletRequest) request).getServletPath();
    if (path.endsWith(PAGE) && !roles.serves(ServiceOf.page(path))) {
      ((HttpServletResponse) response).sendError(ServiceGuard.MISDIRECTED);
      return;
    }
    chain.doFilter(request, response);
  }
}
