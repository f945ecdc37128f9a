package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.apache.activemq.artemis.api.core.RoutingType;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.api.core.client.ActiveMQClient;
import org.apache.activemq.artemis.api.core.client.ClientMessage;
import org.apache.activemq.artemis.api.core.client.ClientSession;
import org.apache.activemq.artemis.api.core.client.ClientSessionFactory;
import org.apache.activemq.artemis.api.core.client.ServerLocator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the tests' broker is one to rely on: durable, and closed to strangers. */
class ExternalBrokerIT {
  private static final SimpleString QUEUE = SimpleString.of("orders");
  private static final long PATIENCE_MILLIS = 10_000;

  @TempDir Path folder;

  @Test
  void whatItAcceptedSurvivesAPowerCutAndAStrangerIsRefused() throws Exception {
    try (ExternalBroker broker = ExternalBroker.start(folder)) {
      assertThatThrownBy(() -> send(broker, "guessed", "lost")).hasMessageContaining("AMQ229031");
      send(broker, broker.password(), "kept");
      broker.kill();
      broker.restart();

      try (ServerLocator locator = ActiveMQClient.createServerLocator(broker.url());
          ClientSessionFactory factory = locator.createSessionFactory();
          ClientSession session = session(factory, broker.password())) {
        session.start();
        ClientMessage message = session.createConsumer(QUEUE).receive(PATIENCE_MILLIS);
        assertThat(message.getBodyBuffer().readString()).isEqualTo("kept");
      }
    }
  }

  private static void send(ExternalBroker broker, String password, String text) throws Exception {
    try (ServerLocator locator = ActiveMQClient.createServerLocator(broker.url());
        ClientSessionFactory factory = locator.createSessionFactory();
        ClientSession session = session(factory, password)) {
      if (!session.queueQuery(QUEUE).isExists()) {
        session.createQueue(
            org.apache.activemq.artemis.api.core.QueueConfiguration.of(QUEUE)
                .setRoutingType(RoutingType.ANYCAST));
      }
      ClientMessage message = session.createMessage(true);
      message.getBodyBuffer().writeString(text);
      session.createProducer(QUEUE).send(message);
    }
  }

  private static ClientSession session(ClientSessionFactory factory, String password)
      throws Exception {
    return factory.createSession(ExternalBroker.USER, password, false, true, true, false, 0);
  }
}
