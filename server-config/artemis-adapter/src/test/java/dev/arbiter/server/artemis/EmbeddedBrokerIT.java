package dev.arbiter.server.artemis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedBrokerIT {
  @TempDir private Path data;

  @Test
  void keepsAMessageOverARestart() throws Exception {
    try (EmbeddedBroker broker = new EmbeddedBroker(data, 10)) {
      broker.start();
      try (var factory = new ActiveMQConnectionFactory("vm://0");
          JMSContext context = factory.createContext()) {
        context.createProducer().send(context.createQueue("kept"), "still here");
      }
    }
    try (EmbeddedBroker broker = new EmbeddedBroker(data, 10)) {
      broker.start();
      assertThat(broker.waiting("kept")).isEqualTo(1);
      try (var factory = new ActiveMQConnectionFactory("vm://0");
          JMSContext context = factory.createContext();
          var consumer = context.createConsumer(context.createQueue("kept"))) {
        assertThat(consumer.receiveBody(String.class, Duration.ofSeconds(10).toMillis()))
            .isEqualTo("still here");
      }
    }
  }

  @Test
  void keepsAnEventThatFailsAgainAndAgainForItsDeadLetter() throws Exception {
    try (EmbeddedBroker broker = new EmbeddedBroker(data, 0)) {
      broker.start();
      try (var factory = new ActiveMQConnectionFactory("vm://0");
          JMSContext context = factory.createContext(JMSContext.SESSION_TRANSACTED);
          var consumer = context.createConsumer(context.createQueue("arbiter.events.analytics"))) {
        context.createProducer().send(context.createQueue("arbiter.events.analytics"), "event");
        context.commit();
        int deliveries = 0;
        while (broker.waiting(EmbeddedBroker.DEAD_LETTERS) == 0) {
          Message event = consumer.receive(Duration.ofSeconds(1).toMillis());
          if (event != null) {
            deliveries++;
            assertThat(event.getIntProperty("JMSXDeliveryCount")).isEqualTo(deliveries);
            context.rollback();
          }
        }
        assertThat(deliveries).isEqualTo(20);
      }
    }
  }

  @Test
  @Timeout(15)
  void aConnectionToADeadBrokerFailsInsteadOfHanging() throws Exception {
    int unused;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      unused = socket.getLocalPort();
    }
    try (var factory =
        new ActiveMQConnectionFactory(
            "tcp://127.0.0.1:" + unused + "?reconnectAttempts=0&initialConnectAttempts=1")) {
      assertThatThrownBy(factory::createConnection).isInstanceOf(JMSException.class);
    }
  }
}
