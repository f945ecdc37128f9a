package dev.arbiter.server.settings;

import dev.arbiter.server.console.StartFault;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Refuses settings that would put a production node at risk. A node is a production one if {@code
 * arbiter.profile} says so, or if it listens beyond the loopback address and the profile does not
 * say {@code development}.
 */
public final class SafetyCheck {
  private static final Set<String> GUESSED =
      Set.of("arbiter", "changeit", "password", "postgres", "secret", "admin");

  private SafetyCheck() {}

  /**
   * Passes if the settings are safe for what the node is.
   *
   * @throws StartFault that names the first unsafe setting
   */
  public static void require(Settings settings) {
    String profile = settings.get(Setting.PROFILE);
    if (!Set.of("", "development", "production").contains(profile)) {
      throw StartFault.of("profile-unknown", profile);
    }
    if (production(settings)) {
      List<String> unsafe = unsafe(settings);
      if (!unsafe.isEmpty()) {
        throw StartFault.of("unsafe-" + unsafe.get(0));
      }
    }
  }

  /** Whether the node is a production one. */
  public static boolean production(Settings settings) {
    String profile = settings.get(Setting.PROFILE);
    boolean exposed =
        !loopback(settings.get(Setting.HOST))
            || !loopback(settings.get(Setting.HTTP_HOST))
            || !loopback(settings.get(Setting.CLUSTER_HOST));
    return profile.equals("production") || exposed && !profile.equals("development");
  }

  /** Everything unsafe, as keys of {@code fault.unsafe-*}. */
  static List<String> unsafe(Settings settings) {
    List<String> unsafe = new ArrayList<>();
    if (!loopback(settings.get(Setting.HTTP_HOST))) {
      unsafe.add("plain-http");
    }
    if (!settings.has(Setting.TLS_KEYSTORE_FILE)) {
      unsafe.add("certificate");
    }
    if (settings.has(Setting.TLS_KEYSTORE_FILE)
        && weak(settings.get(Setting.TLS_KEYSTORE_PASSWORD))) {
      unsafe.add("keystore-password");
    }
    if (settings.has(Setting.DATABASE_URL)) {
      if (weak(settings.get(Setting.DATABASE_PASSWORD))
          || weak(settings.get(Setting.DATABASE_OWNER_PASSWORD))) {
        unsafe.add("database-password");
      }
      String url = settings.get(Setting.DATABASE_URL);
      boolean local = url.matches("jdbc:postgresql://(127\\.0\\.0\\.1|localhost|\\[::1])[:/].*");
      if (!local && !url.contains("sslmode=verify-full")) {
        unsafe.add("database-tls");
      }
    }
    if (settings.has(Setting.JMS_URL)) {
      brokerFaults(settings, unsafe);
    }
    boolean isPrivate = settings.get(Setting.CLUSTER_PRIVATE_NETWORK).equals("true");
    if (!loopback(settings.get(Setting.CLUSTER_HOST)) && !isPrivate) {
      unsafe.add("cluster");
    }
    return unsafe;
  }

  private static void brokerFaults(Settings settings, List<String> unsafe) {
    URI broker = URI.create(settings.get(Setting.JMS_URL));
    String query = broker.getQuery() == null ? "" : broker.getQuery();
    if (!loopback(String.valueOf(broker.getHost())) && !query.contains("sslEnabled=true")) {
      unsafe.add("broker-tls");
    }
    if (!settings.has(Setting.JMS_USER) || weak(settings.get(Setting.JMS_PASSWORD))) {
      unsafe.add("broker-password");
    }
  }

  private static boolean weak(String secret) {
    return secret.isBlank() || GUESSED.contains(secret.toLowerCase(Locale.ROOT));
  }

  static boolean loopback(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("::1");
  }
}
