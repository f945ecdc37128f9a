package dev.arbiter.platform.node.control;

import dev.arbiter.platform.node.type.NodeSelf;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What this node says of itself, found out once. */
@ApplicationScoped
public class ThisNode {

  private static final Logger LOG = Logger.getLogger(ThisNode.class.getName());
  private static final String PRODUCT = "dev.arbiter.platform.text.product";

  @Inject private NodeConfig config;
  @Inject private Clock clock;

  private NodeSelf self;

  @PostConstruct
  void find() {
    String host = host();
    self =
        new NodeSelf(
            id(host, config.home()),
            host,
            ResourceBundle.getBundle(PRODUCT, Locale.ROOT).getString("version"),
            config.roles(),
            clock.instant());
  }

  public NodeSelf self() {
    return self;
  }

  /**
   * Made of what stays over a restart and is no other node's, so that a node that was killed does
   * not stand beside itself.
   */
  static UUID id(String host, String home) {
    return UUID.nameUUIDFromBytes((host + '\n' + home).getBytes(StandardCharsets.UTF_8));
  }

  /** A machine whose name can't be looked up still has an address. */
  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      LOG.log(Level.INFO, "this machine does not know its own name: {0}", nameless.getMessage());
      return InetAddress.getLoopbackAddress().getHostAddress();
    }
  }
}
