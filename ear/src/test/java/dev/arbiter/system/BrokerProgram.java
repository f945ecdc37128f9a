package dev.arbiter.system;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.CoreAddressConfiguration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.config.impl.SecurityConfiguration;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.core.server.JournalType;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.activemq.artemis.spi.core.security.ActiveMQJAASSecurityManager;
import org.apache.activemq.artemis.spi.core.security.jaas.InVMLoginModule;

/** Artemis as an organisation runs it: a process of its own with a durable journal and a user. */
final class BrokerProgram {
  /** Environment variable with the user's password. */
  static final String PASSWORD = "BROKER_PASSWORD";

  /** Printed when it serves. */
  static final String READY = "broker is ready";

  private static final String ROLE = "nodes";

  private BrokerProgram() {}

  /** Serves until it is killed: folder, port and user are given. */
  public static void main(String[] arguments) throws Exception {
    EmbeddedActiveMQ broker = new EmbeddedActiveMQ();
    broker.setConfiguration(configuration(Path.of(arguments[0]), Integer.parseInt(arguments[1])));
    broker.setSecurityManager(
        new ActiveMQJAASSecurityManager(
            InVMLoginModule.class.getName(),
            new SecurityConfiguration(
                Map.of(arguments[2], System.getenv(PASSWORD)),
                Map.of(arguments[2], List.of(ROLE)))));
    broker.start();
    if (!broker.getActiveMQServer().isActive()) {
      throw new IllegalStateException("the broker did not become active");
    }
    System.out.println(READY);
    new CountDownLatch(1).await();
  }

  private static Configuration configuration(Path data, int port) throws Exception {
    Configuration configuration = new ConfigurationImpl();
    configuration.setName("external");
    configuration.setPersistenceEnabled(true);
    configuration.setSecurityEnabled(true);
    configuration.setJMXManagementEnabled(false);
    configuration.setJournalType(JournalType.NIO);
    configuration.setJournalDirectory(data.resolve("journal").toString());
    configuration.setBindingsDirectory(data.resolve("bindings").toString());
    configuration.setLargeMessagesDirectory(data.resolve("large").toString());
    configuration.setPagingDirectory(data.resolve("paging").toString());
    configuration.setMaxDiskUsage(-1);
    configuration.addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + port);
    configuration.putSecurityRoles(
        "#", Set.of(new Role(ROLE, true, true, true, true, true, true, true, true, true, true)));
    configuration.addAddressSetting(
        "#",
        new AddressSettings()
            .setMaxDeliveryAttempts(6)
            .setRedeliveryDelay(500)
            .setDeadLetterAddress(SimpleString.of("DLQ")));
    configuration.addAddressConfiguration(
        new CoreAddressConfiguration()
            .setName("DLQ")
            .addRoutingType(RoutingType.ANYCAST)
            .addQueueConfig(QueueConfiguration.of("DLQ").setRoutingType(RoutingType.ANYCAST)));
    return configuration;
  }
}
