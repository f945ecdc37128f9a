package dev.arbiter.platform.event.control;

import java.util.function.Consumer;

/** The way from the outbox to the listeners. */
interface EventTransport {

  /** An open connection to the broker. */
  @FunctionalInterface
  interface Channel {

    /**
     * Returns when the broker has it on its disk.
     *
     * @throws BrokerUnavailableException when that can't be said
     */
    void send(EventDelivery delivery);
  }

  /**
   * Opens a channel, and closes it after the work.
   *
   * @throws BrokerUnavailableException when the broker does not answer in time
   */
  void open(Consumer<Channel> work);
}
