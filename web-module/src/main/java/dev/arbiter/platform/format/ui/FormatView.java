package dev.arbiter.platform.format.ui;

import dev.arbiter.platform.web.ui.ReaderZone;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** What every page writes with: figures, times in the reader's zone, texts with values in them. */
@Named
@RequestScoped
public class FormatView {

  private static final String BUNDLE = "dev.arbiter.platform.text.messages";

  public String count(Number value) {
    return figures().count(value);
  }

  public String percent(Double fraction) {
    return figures().percent(fraction);
  }

  /** How much of it is done; a part that is more than all is all, and nothing of nothing is 0. */
  public int wholePercent(long part, long all) {
    return all == 0 ? 0 : (int) (100 * Math.min(all, part) / all);
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
    return figures().day(instant, ReaderZone.current());
  }

  public String time(Instant instant) {
    return figures().time(instant, ReaderZone.current());
  }

  /** The text of that key; a key without text is a fault of ours and fails the page. */
  public String text(String key, List<?> values) {
    String pattern = ResourceBundle.getBundle(BUNDLE, locale()).getString(key);
    Object[] plain = values.stream().map(String::valueOf).toArray();
    return new MessageFormat(pattern, locale()).format(plain);
  }

  private static Figures figures() {
    return new Figures(locale());
  }

  private static Locale locale() {
    return FacesContext.getCurrentInstance().getViewRoot().getLocale();
  }
}
