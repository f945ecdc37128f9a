package dev.arbiter.evaluation.personal.control;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.validator.routines.InetAddressValidator;

/**
 * Finds addresses of devices, of version 4 and 6. Addresses that everybody has (127.*, 0.0.0.0,
 * 255.255.255.255, ::, ::1) say nothing about anybody.
 */
final class IpAddressDetector implements Detector {
  private static final int LONGEST = 45;

  @Override
  public List<Sighting> find(String text) {
    List<Sighting> found = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int end = at;
      while (end < text.length() && isPart(text.charAt(end))) {
        end++;
      }
      int trimmed = end;
      while (trimmed > at && text.charAt(trimmed - 1) == '.') {
        trimmed--;
      }
      if (isAddress(text, at, trimmed)) {
        found.add(new Sighting(PersonalDataKind.IP_ADDRESS, at, trimmed));
      }
      at = end + 1;
    }
    return found;
  }

  private static boolean isPart(char c) {
    return Shape.isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F' || c == '.' || c == ':';
  }

  private static boolean isAddress(String text, int start, int end) {
    if (end - start < 4
        || end - start > LONGEST
        || Character.isLetterOrDigit(Shape.at(text, start - 1))
        || Character.isLetterOrDigit(Shape.at(text, end))) {
      return false;
    }
    String candidate = text.substring(start, end);
    int port = candidate.indexOf(':');
    boolean v4 = port < 0 || candidate.indexOf('.') > 0 && candidate.indexOf('.') < port;
    return v4
        ? isVersion4(port < 0 ? candidate : candidate.substring(0, port))
        : isVersion6(candidate);
  }

  private static boolean isVersion4(String address) {
    return InetAddressValidator.getInstance().isValidInet4Address(address)
        && !address.startsWith("127.")
        && !address.equals("0.0.0.0")
        && !address.equals("255.255.255.255");
  }

  /** Without a digit it may be a name of C++ such as {@code abc::def}. */
  private static boolean isVersion6(String address) {
    return address.chars().anyMatch(c -> Shape.isDigit((char) c))
        && InetAddressValidator.getInstance().isValidInet6Address(address)
        && !address.equals("::1");
  }
}
