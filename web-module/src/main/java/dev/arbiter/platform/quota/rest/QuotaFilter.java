package dev.arbiter.platform.quota.rest;

import dev.arbiter.platform.error.rest.Problems;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.rest.RequestArea;
import dev.arbiter.platform.security.type.Caller;
import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Tells every known caller of the programming interface how many requests it has left at this node,
 * and refuses those that are too many. A stream of events is one request however long it lasts.
 */
public class QuotaFilter implements Filter {

  /** Says what the limit is. */
  public static final String POLICY = "RateLimit-Policy";

  /** Says what is left of it. */
  public static final String STATE = "RateLimit";

  /** Says when to come back. */
  public static final String RETRY = "Retry-After";

  private static final int TOO_MANY = 429;

  @Inject private QuotaConfig config;
  @Inject private RequestQuota quota;
  @Inject private Problems problems;

  /** For the container, which sets the fields. */
  public QuotaFilter() {}

  QuotaFilter(QuotaConfig config, RequestQuota quota, Problems problems) {
    this.config = config;
    this.quota = quota;
    this.problems = problems;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest asked = (HttpServletRequest) request;
    int limit = config.requestsPerMinute();
    if (limit == 0
        || !RequestArea.of(asked).isApi()
        || !(asked.getAttribute(CurrentCaller.REQUEST_ATTRIBUTE) instanceof Caller caller)
        || caller.accountId() == null) {
      chain.doFilter(request, response);
      return;
    }
    HttpServletResponse answer = (HttpServletResponse) response;
    Standing standing = quota.take(caller.accountId(), limit);
    answer.setHeader(POLICY, standing.policy());
    answer.setHeader(STATE, standing.state());
    if (standing.refused()) {
      answer.setHeader(RETRY, String.valueOf(standing.seconds()));
      problems.write(
          problems.body(
              TOO_MANY, "quota.exceeded", Problems.pathOf(asked), limit, standing.seconds()),
          answer);
    } else {
      chain.doFilter(request, response);
    }
  }
}
