package dev.arbiter.platform.web.rest;

import dev.arbiter.platform.idempotency.rest.IdempotencyFilter;
import dev.arbiter.platform.json.rest.RequestGuard;
import dev.arbiter.platform.node.rest.PageGuard;
import dev.arbiter.platform.quota.rest.QuotaFilter;
import dev.arbiter.platform.security.rest.AccessFilter;
import dev.arbiter.platform.security.rest.ForeignPostFilter;
import dev.arbiter.platform.security.rest.SecurityHeadersFilter;
import dev.arbiter.platform.telemetry.rest.CorrelationFilter;
import dev.arbiter.platform.tenant.rest.TenantFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionCookieConfig;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;
import java.util.List;

/**
 * The order in which a request passes the filters, and the session cookie. Before all of them the
 * container has called the authentication mechanism, which only finds out who is calling.
 *
 * <ol>
 *   <li>{@link StaleAddressFilter}: before anything asks for the address.
 *   <li>{@link CorrelationFilter}: early, so that every later log line and refusal has the id.
 *   <li>{@link SecurityHeadersFilter}: before anything can answer, so that every answer has them.
 *   <li>{@link AccessFilter}: turns strangers away before any of our code works for them.
 *   <li>{@link QuotaFilter}: for those only who are known, before anything else is done for them.
 *   <li>{@link ForeignPostFilter}: before a post of another site can do anything.
 *   <li>{@link RequestGuard}: for those only who may come in, before anything is done for them.
 *   <li>{@link PageGuard}: before a tenant is bound for a page that is not here.
 *   <li>{@link TenantFilter}: late, so that a tenant is bound only for admitted requests.
 *   <li>{@link IdempotencyFilter}: within the tenant whose requests it knows, and last, so that
 *       what is refused before takes no key.
 * </ol>
 *
 * <p>What fails passes {@link ErrorPageFilter} on the way to its page, and none of the others
 * again.
 */
@WebListener
public class RequestPipeline implements ServletContextListener {

  private static final List<Class<? extends Filter>> ORDER =
      List.of(
          StaleAddressFilter.class,
          CorrelationFilter.class,
          SecurityHeadersFilter.class,
          AccessFilter.class,
          QuotaFilter.class,
          ForeignPostFilter.class,
          RequestGuard.class,
          PageGuard.class,
          TenantFilter.class,
          IdempotencyFilter.class);

  @Override
  public void contextInitialized(ServletContextEvent event) {
    ServletContext context = event.getServletContext();
    for (Class<? extends Filter> filter : ORDER) {
      FilterRegistration.Dynamic registration = context.addFilter(filter.getSimpleName(), filter);
      registration.setAsyncSupported(true);
      // Not FORWARD and INCLUDE: those happen inside a request that has passed already.
      registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
    }
    FilterRegistration.Dynamic errors =
        context.addFilter(ErrorPageFilter.class.getSimpleName(), ErrorPageFilter.class);
    errors.setAsyncSupported(true);
    errors.addMappingForUrlPatterns(EnumSet.of(DispatcherType.ERROR), true, "/*");
    protectSession(context);
  }

  /** Lax: another site's page can't make a state-changing request with this cookie. */
  private static void protectSession(ServletContext context) {
    context.setSessionTrackingModes(EnumSet.of(SessionTrackingMode.COOKIE));
    SessionCookieConfig cookie = context.getSessionCookieConfig();
    cookie.setName("arbiter-session");
    cookie.setHttpOnly(true);
    cookie.setAttribute("SameSite", "Lax");
  }
}
