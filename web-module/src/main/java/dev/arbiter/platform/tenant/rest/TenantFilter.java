package dev.arbiter.platform.tenant.rest;

import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.tenant.api.TenantScope;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;

/** Binds the authenticated caller, and so the tenant, for the rest of the request. */
public class TenantFilter implements Filter {

  @Inject private TenantScope scope;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!(request.getAttribute(CurrentCaller.REQUEST_ATTRIBUTE) instanceof Caller caller)) {
      chain.doFilter(request, response);
      return;
    }
    try {
      scope.call(
          caller,
          () -> {
            chain.doFilter(request, response);
            return null;
          });
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }
}
