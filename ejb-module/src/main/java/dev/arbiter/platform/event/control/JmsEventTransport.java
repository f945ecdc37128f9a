package dev.arbiter.platform.event.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.JMSProducer;
import jakarta.jms.JMSRuntimeException;
import jakarta.transaction.Transactional;
import java.util.function.Consumer;

/**
 * Events as messages, in a queue for each service that consumes. They are sent outside of the
 * relay's transaction, which waits meanwhile: within it the adapter would make them part of it, and
 * nobody would ever commit them, since the pool takes no part in transactions.
 */
@ApplicationScoped
public class JmsEventTransport implements EventTransport {

  /** Queue of a service's events: this and the service. */
  static final String QUEUES = "arbiter.events.";

  @Resource(lookup = "jms/arbiter")
  private ConnectionFactory connections;

  @Override
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void open(Consumer<Channel> work) {
    try (JMSContext context = connections.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      JMSProducer producer = context.createProducer();
      work.accept(delivery -> send(context, producer, delivery));
    } catch (JMSRuntimeException away) {
      throw new BrokerUnavailableException(away);
    }
  }

  private static void send(JMSContext context, JMSProducer producer, EventDelivery delivery) {
    try {
      producer.send(
          context.createQueue(QUEUES + delivery.service()), EventMessages.write(delivery, context));
    } catch (JMSException refused) {
      throw new BrokerUnavailableException(refused);
    }
  }
}
