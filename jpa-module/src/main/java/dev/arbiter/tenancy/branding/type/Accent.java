package dev.arbiter.tenancy.branding.type;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * An organisation's colour, and the shades of it that the pages need. Contrast is that of WCAG 2.2
 * (relative luminance, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio).
 *
 * @param hex {@code #rrggbb} in lower case
 */
public record Accent(String hex) {

  /** What WCAG asks of text of usual size (AA). */
  public static final double LEAST_CONTRAST = 4.5;

  /** The grounds of the pages on which the colour is text: {@code tokens.css} has the same. */
  private static final int[] LIGHT_GROUND = {0xf6, 0xf7, 0xf9};

  private static final int[] DARK_GROUND = {0x17, 0x1d, 0x2b};
  private static final int[] WHITE = {255, 255, 255};
  private static final int[] BLACK = {0, 0, 0};

  private static final Pattern HEX = Pattern.compile("#[0-9a-f]{6}");
  private static final int STEPS = 100;
  private static final double STRONGER = 0.15;
  private static final double SOFT_ON_LIGHT = 0.9;
  private static final double SOFT_ON_DARK = 0.82;

  public Accent {
    Objects.requireNonNull(hex, "hex");
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("Not #rrggbb: " + hex);
    }
  }

  /**
   * @param text in any case, with or without {@code #}
   * @throws IllegalArgumentException when it is no colour
   */
  public static Accent of(String text) {
    String hex = text.strip().toLowerCase(Locale.ROOT);
    return new Accent(hex.startsWith("#") ? hex : "#" + hex);
  }

  /** The smaller of the contrasts with white and with its own softest shade. */
  public double contrast() {
    int[] own = channels();
    return Math.min(contrast(own, LIGHT_GROUND), contrast(own, mixed(own, WHITE, SOFT_ON_LIGHT)));
  }

  public boolean isReadable() {
    return contrast() >= LEAST_CONTRAST;
  }

  /** This colour, made darker until it can be read; itself when it can. */
  public Accent readable() {
    Accent shade = this;
    for (int step = 1; !shade.isReadable() && step <= STEPS; step++) {
      shade = of(mixed(channels(), BLACK, (double) step / STEPS));
    }
    return shade;
  }

  /** A darker shade, for what is pointed at. */
  public Accent strong() {
    return of(mixed(channels(), BLACK, STRONGER));
  }

  /** A ground for what is chosen, on light pages. */
  public Accent soft() {
    return of(mixed(channels(), WHITE, SOFT_ON_LIGHT));
  }

  /** This colour, made lighter until it can be read on dark pages and on its own soft shade. */
  public Accent onDark() {
    int[] shade = channels();
    for (int step = 1; step <= STEPS; step++) {
      int[] soft = mixed(shade, DARK_GROUND, SOFT_ON_DARK);
      if (contrast(shade, DARK_GROUND) >= LEAST_CONTRAST
          && contrast(shade, soft) >= LEAST_CONTRAST) {
        break;
      }
      shade = mixed(channels(), WHITE, (double) step / STEPS);
    }
    return of(shade);
  }

  /** A ground for what is chosen, on dark pages; of {@link #onDark}. */
  public Accent softOnDark() {
    return of(mixed(onDark().channels(), DARK_GROUND, SOFT_ON_DARK));
  }

  private int[] channels() {
    int value = Integer.parseInt(hex.substring(1), 16);
    return new int[] {value >> 16 & 0xff, value >> 8 & 0xff, value & 0xff};
  }

  private static Accent of(int[] channels) {
    return new Accent(String.format("#%02x%02x%02x", channels[0], channels[1], channels[2]));
  }

  /**
   * @param share of the other colour, 0 to 1
   */
  private static int[] mixed(int[] one, int[] other, double share) {
    int[] mixed = new int[one.length];
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = (int) Math.round(one[i] * (1 - share) + other[i] * share);
    }
    return mixed;
  }

  private static double contrast(int[] one, int[] other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(int[] channels) {
    return 0.2126 * linear(channels[0])
        + 0.7152 * linear(channels[1])
        + 0.0722 * linear(channels[2]);
  }

  private static double linear(int channel) {
    double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
  }
}
