package dev.arbiter.platform.format.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What every page writes with: figures, times in the reader's zone, texts with values in them. */
@Named
@RequestScoped
public class FormatView {

  private static final String BUNDLE = "dev.arbiter.platform.text.messages";
  private static final String ZONE_COOKIE = "arbiter-zone";

  /** As a region, so that it is printed as UTC and not as Z. */
  private static final ZoneId UTC = ZoneId.of("UTC");

  public String count(Number value) {
    return figures().count(value);
  }

  public String percent(Double fraction) {
    return figures().percent(fraction);
  }

  public String range(double low, double high) {
    return figures().range(low, high);
  }

  public String points(Double fraction) {
    return figures().points(fraction);
  }

  /** An interval of a difference, both ends with their sign. */
  public String pointRange(double low, double high) {
    return text("format.range", List.of(points(low), points(high)));
  }

  public String pValue(double value) {
    return figures().pValue(value);
  }

  public String score(Double value) {
    return figures().score(value);
  }

  public String duration(Double millis) {
    return figures().duration(millis);
  }

  public String money(Double amount, String currency) {
    return figures().money(amount, currency);
  }

  public String amount(Double value, String currency) {
    return figures().amount(value, currency);
  }

  public String day(Instant instant) {
    return figures().day(instant, zone());
  }

  public String time(Instant instant) {
    return figures().time(instant, zone());
  }

  /** The text of that key; a key without text is a fault of ours and fails the page. */
  public String text(String key, List<?> values) {
    String pattern = ResourceBundle.getBundle(BUNDLE, locale()).getString(key);
    Object[] plain = values.stream().map(String::valueOf).toArray();
    return new MessageFormat(pattern, locale()).format(plain);
  }

  /** Where the reader's browser says it is; UTC until it has said so, or when it says nonsense. */
  private static ZoneId zone() {
    Object cookie =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestCookieMap()
            .get(ZONE_COOKIE);
    if (!(cookie instanceof Cookie told)) {
      return UTC;
    }
    try {
      return ZoneId.of(URLDecoder.decode(told.getValue(), StandardCharsets.UTF_8));
    } catch (DateTimeException | IllegalArgumentException notAZone) {
      return UTC;
    }
  }

  private static Figures figures() {
    return new Figures(locale());
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }
}
