package dev.arbiter.server.artemis;

import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;

/**
 * The broker of a node that stands alone. It is reachable from this virtual machine only: there is
 * no network acceptor, so no caller to authenticate, and broker security is off. A broker that
 * several nodes share is an external one and has users.
 */
public final class EmbeddedBroker implements AutoCloseable {
  /** Address of the work tickets: a topic, so that a ticket wakes every node. */
  public static final String WORK_ADDRESS = "arbiter.work";

  /** Where a message goes that was delivered in vain too often. */
  public static final String DEAD_LETTERS = "DLQ";

  /** Queues of events, one for each service that consumes. */
  public static final String EVENT_ADDRESSES = "arbiter.events.#";

  /** More than the consumers' own attempts, which leave a reason behind. */
  private static final int EVENT_DELIVERIES = 20;

  private static final long MEMORY = 32L * 1024 * 1024;

  private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();

  /**
   * A broker with its journal in a folder; started by {@link #start}.
   *
   * @param eventRedelivery how long an event waits after its first failed attempt, ms; each further
   *     wait is three times as long
   */
  public EmbeddedBroker(Path data, long eventRedelivery) throws Exception {
    broker.setConfiguration(configuration(data, eventRedelivery));
  }

  static Configuration configuration(Path data, long eventRedelivery) throws Exception {
    Configuration configuration = new ConfigurationImpl();
    configuration.setName("arbiter");
    configuration.setPersistenceEnabled(true);
    configuration.setSecurityEnabled(false);
    configuration.setJMXManagementEnabled(false);
    configuration.setJournalType(JournalType.NIO);
    configuration.setJournalDirectory(data.resolve("journal").toString());
    configuration.setBindingsDirectory(data.resolve("bindings").toString());
    configuration.setLargeMessagesDirectory(data.resolve("large").toString());
    configuration.setPagingDirectory(data.resolve("paging").toString());
    configuration.setGlobalMaxSize(MEMORY);
    // On a disk that is nearly full a blocked send would hang; the database reports the full disk.
    configuration.setMaxDiskUsage(-1);
    configuration.addAcceptorConfiguration("in-vm", "vm://0");
    configuration.addAddressSetting("#", addressSettings());
    configuration.addAddressSetting(EVENT_ADDRESSES, eventSettings(eventRedelivery));
    // What nobody else would take must not vanish because it could not be taken for a while.
    configuration.addAddressSetting(DEAD_LETTERS, addressSettings().setMaxDeliveryAttempts(-1));
    // A message of which the whole process dies must be counted too.
    configuration.setPersistDeliveryCountBeforeDelivery(true);
    configuration.addAddressConfiguration(
        new CoreAddressConfiguration().setName(WORK_ADDRESS).addRoutingType(RoutingType.MULTICAST));
    configuration.addAddressConfiguration(
        new CoreAddressConfiguration()
            .setName(DEAD_LETTERS)
            .addRoutingType(RoutingType.ANYCAST)
            .addQueueConfig(
                QueueConfiguration.of(DEAD_LETTERS).setRoutingType(RoutingType.ANYCAST)));
    return configuration;
  }

  private static AddressSettings addressSettings() {
    return new AddressSettings()
        .setMaxDeliveryAttempts(6)
        .setRedeliveryDelay(500)
        .setRedeliveryMultiplier(3)
        .setMaxRedeliveryDelay(60_000)
        .setDeadLetterAddress(SimpleString.of(DEAD_LETTERS))
        .setAutoCreateAddresses(true)
        .setAutoCreateQueues(true)
        .setAutoDeleteAddresses(false)
        .setAutoDeleteQueues(false);
  }

  private static AddressSettings eventSettings(long redelivery) {
    return addressSettings()
        .setMaxDeliveryAttempts(EVENT_DELIVERIES)
        .setRedeliveryDelay(redelivery)
        .setMaxRedeliveryDelay(300_000);
  }

  /**
   * Starts it and replays its journal.
   *
   * @throws IllegalStateException if the journal cannot be read or another broker holds it
   * @throws Exception whatever Artemis throws
   */
  public void start() throws Exception {
    broker.start();
    if (!broker.getActiveMQServer().isActive()) {
      broker.stop();
      throw new IllegalStateException("the embedded broker did not become active");
    }
  }

  /** How many messages wait in a queue; 0 if there is none of that name. */
  public long waiting(String queue) {
    var located = broker.getActiveMQServer().locateQueue(queue);
    return located == null ? 0 : located.getMessageCount();
  }

  @Override
  public void close() throws Exception {
    broker.stop();
  }
}
