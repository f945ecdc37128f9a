package dev.arbiter.user.session.ui;

import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.telemetry.type.CorrelationId;
import dev.arbiter.tenancy.tenant.api.TenantFrame;
import dev.arbiter.tenancy.tenant.api.Tenants;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import org.primefaces.context.PrimeFacesContext;

/** The frame around every page: who is here, in which organisation, in which colours. */
@Named
@RequestScoped
public class ShellView {

  private static final String PRODUCT = "dev.arbiter.platform.text.product";
  private static final String THEME_COOKIE = "arbiter-theme";
  private static final Set<String> CHOSEN_THEMES = Set.of("light", "dark");

  @Inject private HttpServletRequest request;
  @Inject private CurrentCaller caller;
  @Inject private Tenants tenants;

  private TenantFrame frame;

  /** The reader's organisation, its projects and its colour. */
  public TenantFrame getFrame() {
    if (frame == null) {
      frame = tenants.frame();
    }
    return frame;
  }

  /** The reader's e-mail address. */
  public String getCallerName() {
    return caller.require().name();
  }

  /** {@code light}, {@code dark}, or {@code system} when the reader has chosen neither. */
  public String getTheme() {
    Cookie[] cookies = request.getCookies();
    return Arrays.stream(cookies == null ? new Cookie[0] : cookies)
        .filter(cookie -> THEME_COOKIE.equals(cookie.getName()))
        .map(Cookie::getValue)
        .filter(CHOSEN_THEMES::contains)
        .findFirst()
        .orElse("system");
  }

  /** The product's, as the build wrote it down. */
  public String getVersion() {
    return ResourceBundle.getBundle(PRODUCT, Locale.ROOT).getString("version");
  }

  /** The id under which the log knows this request. */
  public String getTraceId() {
    return request.getAttribute(CorrelationId.REQUEST_ATTRIBUTE) instanceof String id ? id : "";
  }

  /**
   * The nonce of this page's policy. PrimeFaces asks for it at every post, and its own script,
   * which would send it, is only on pages with one of its components.
   */
  public String getNonce() {
    return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
  }
}
