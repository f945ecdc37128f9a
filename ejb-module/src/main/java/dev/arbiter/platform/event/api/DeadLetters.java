package dev.arbiter.platform.event.api;

import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import java.util.List;
import java.util.UUID;

/** Events of the bound tenant that a consumer could not handle, and what is done about them. */
public interface DeadLetters {

  /** Most letters that are sent again by one call. */
  int MOST = 1_000;

  /** Newest first. */
  Page<DeadLetterDetail> list(DeadLetterFilter filter, PageRequest page);

  /** How many are open, for a page that only tells so. */
  OpenLetters open();

  DeadLetterDetail get(UUID id);

  /** Sends an open letter again, to the consumer that could not handle it. */
  DeadLetterDetail redrive(UUID id);

  /**
   * Sends open letters again, the newest first and at most {@value #MOST}.
   *
   * @param consumer null for all
   * @return how many
   */
  int redriveAll(String consumer);

  /** Closes an open letter for good. */
  DeadLetterDetail discard(UUID id);

  /** Everybody who consumes events, in order: what a list can be narrowed to. */
  List<String> consumers();
}
