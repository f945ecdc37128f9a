package dev.arbiter.platform.node.control;

import dev.arbiter.platform.node.entity.NodeStore;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;

/** Short transactions at the keeper's door, outside any tenant. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class BeatService {

  /** A node that was not seen for so long is not coming back. */
  static final Duration RETENTION = Duration.ofDays(1);

  @Inject private NodeStore store;
  @Inject private ThisNode node;

  /**
   * Says that this node is there.
   *
   * @return how many others were forgotten
   */
  public int beat() {
    return store.beat(node.self(), RETENTION);
  }

  /** Says that this node is stopped on purpose. */
  public void leave() {
    store.leave(node.self().id());
  }
}
