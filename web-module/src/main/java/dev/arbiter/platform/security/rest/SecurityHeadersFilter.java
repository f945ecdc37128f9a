package dev.arbiter.platform.security.rest;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Sets the headers that tell a browser what it must not do with a response. They are set before
 * anything else happens, so refusals carry them too. The Content-Security-Policy of pages needs a
 * nonce and comes from the pages' own filter.
 */
public class SecurityHeadersFilter implements Filter {

  private static final String API_POLICY =
      "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletResponse answer = (HttpServletResponse) response;
    answer.setHeader("X-Content-Type-Options", "nosniff");
    answer.setHeader("X-Frame-Options", "DENY");
    answer.setHeader("Referrer-Policy", "same-origin");
    answer.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    answer.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    answer.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    if (request.isSecure()) {
      answer.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    RequestArea area = RequestArea.of((HttpServletRequest) request);
    if (area != RequestArea.PAGE && area != RequestArea.PUBLIC) {
      answer.setHeader("Content-Security-Policy", API_POLICY);
    }
    if (area != RequestArea.PUBLIC) {
      answer.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }
}
