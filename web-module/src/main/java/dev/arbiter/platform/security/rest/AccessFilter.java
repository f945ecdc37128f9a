package dev.arbiter.platform.security.rest;

import dev.arbiter.platform.error.rest.Problems;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.api.ReturnAddress;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns away a request that needs a caller and has none: a program gets 401, a person the sign-in
 * page. The authentication mechanism itself refuses nothing, because it runs before every filter
 * and its answer would carry neither headers nor a correlation id.
 */
public class AccessFilter implements Filter {

  private static final String RETRY_SECONDS = "5";

  @Inject private Problems problems;

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    HttpServletResponse answer = (HttpServletResponse) response;
    boolean known = asked.getAttribute(CurrentCaller.REQUEST_ATTRIBUTE) != null;
    RequestArea area = RequestArea.of(asked);
    if (area == RequestArea.METRICS && !isFromThisMachine(asked)) {
      problems.write(problems.body(404, "route.not-found", Problems.pathOf(asked)), answer);
    } else if (known || (area != RequestArea.API && area != RequestArea.PAGE)) {
      chain.doFilter(request, response);
    } else if (area == RequestArea.API) {
      ProblemException refusal = refusal(asked);
      if (refusal.kind() == ProblemException.Kind.UNAVAILABLE) {
        answer.setHeader("Retry-After", RETRY_SECONDS);
      }
      problems.write(problems.body(refusal, Problems.pathOf(asked)), answer);
    } else if (refusal(asked).kind() == ProblemException.Kind.UNAVAILABLE) {
      answer.setHeader("Retry-After", RETRY_SECONDS);
      answer.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else {
      sendToSignIn(asked, answer);
    }
  }

  private static ProblemException refusal(HttpServletRequest request) {
    return request.getAttribute(CurrentCaller.REFUSAL_ATTRIBUTE) instanceof ProblemException refused
        ? refused
        : new ProblemException(ProblemException.Kind.UNAUTHENTICATED, "unauthenticated");
  }

  private static void sendToSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String page = request.getContextPath() + ReturnAddress.SIGN_IN_PAGE;
    boolean isPartial = "partial/ajax".equals(request.getHeader("Faces-Request"));
    if (isPartial) {
      // A script can't follow a redirect to a page; Faces has its own way to say it.
      response.setContentType("text/xml;charset=UTF-8");
      response
          .getWriter()
          .write(
              "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                  + page
                  + "\"/></partial-response>");
      return;
    }
    List<String> query = new ArrayList<>();
    if (hadSession(request)) {
      query.add(ReturnAddress.ENDED + "=true");
    }
    if ("GET".equals(request.getMethod())) {
      query.add(ReturnAddress.PARAMETER + "=" + encoded(wanted(request)));
    }
    response.sendRedirect(query.isEmpty() ? page : page + "?" + String.join("&", query));
  }

  /** Whether the browser still shows the id of a session that is over. */
  private static boolean hadSession(HttpServletRequest request) {
    return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
  }

  private static String wanted(HttpServletRequest request) {
    String query = request.getQueryString();
    return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
  }

  /** The container gives the address as digits, so nothing is looked up. */
  private static boolean isFromThisMachine(HttpServletRequest request) throws IOException {
    return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
  }

  private static String encoded(String address) {
    return URLEncoder.encode(address, StandardCharsets.UTF_8);
  }
}
