package dev.arbiter.evaluation.ticket.api;

/** Tells the workers of all nodes that there is work. */
public interface WorkTickets {

  /**
   * Sends a ticket once the running transaction is committed, without waiting for the broker. A
   * ticket that is lost costs the polling interval and nothing else.
   */
  void wakeAfterCommit();
}
