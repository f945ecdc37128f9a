package dev.arbiter.platform.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the address of a page says, or the hidden fields of its form say again: read from the
 * request itself, because a post asks for a page's parts before view parameters are set.
 */
@RequestScoped
public class Address {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  @Inject private FacesContext faces;

  /** Without white space around it; null when it is blank or not there. */
  public String text(String name) {
    String value = faces.getExternalContext().getRequestParameterMap().get(name);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Null when it is no whole number of at most nine digits. */
  public Integer number(String name) {
    String text = text(name);
    return text != null && NUMBER.matcher(text).matches() ? Integer.valueOf(text) : null;
  }

  /**
   * The id that must be there.
   *
   * @param what the kind of thing, for the problem
   * @throws dev.arbiter.platform.error.type.ProblemException NOT_FOUND when there is none, or it is
   *     no id
   */
  public UUID id(String what, String name) {
    return AddressId.of(what, text(name));
  }

  /** Null when there is none; otherwise as {@link #id}. */
  public UUID idOrNull(String what, String name) {
    String text = text(name);
    return text == null ? null : AddressId.of(what, text);
  }

  /** Each value once, in order: boxes that were ticked. */
  public List<String> all(String name) {
    String[] values = faces.getExternalContext().getRequestParameterValuesMap().get(name);
    return values == null ? List.of() : Stream.of(values).distinct().toList();
  }

  /** The same for ids; each as {@link #id}. */
  public List<UUID> ids(String what, String name) {
    return all(name).stream().map(text -> AddressId.of(what, text)).toList();
  }

  /** The constant of this name whatever its letter case; null when there is none. */
  public <E extends Enum<E>> E constant(Class<E> type, String name) {
    String text = text(name);
    return Stream.of(type.getEnumConstants())
        .filter(one -> one.name().equalsIgnoreCase(text))
        .findFirst()
        .orElse(null);
  }

  /** The pages around the one that this address shows. */
  public PageLinks links(String page, Map<String, String> filter, String nextCursor) {
    return PageLinks.of(page, filter, text(PageLinks.AFTER), text(PageLinks.TRAIL), nextCursor);
  }
}
