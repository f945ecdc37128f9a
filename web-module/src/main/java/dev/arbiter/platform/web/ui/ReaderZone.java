package dev.arbiter.platform.web.ui;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;

/** The time zone of who reads the page of this request. */
public final class ReaderZone {

  private static final String ZONE_COOKIE = "arbiter-zone";

  /** As a region, so that it is printed as UTC and not as Z. */
  private static final ZoneId UTC = ZoneId.of("UTC");

  private ReaderZone() {}

  /** Where the reader's browser says it is; UTC until it has said so, or when it says nonsense. */
  public static ZoneId current() {
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
}
