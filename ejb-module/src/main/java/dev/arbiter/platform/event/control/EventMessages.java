package dev.arbiter.platform.event.control;

import jakarta.jms.JMSContext;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import java.util.UUID;

/** An event's way as a message: properties only, for the broker stands outside of the walls. */
final class EventMessages {

  /** Marks messages of ours in a queue for dead letters that others may use too. */
  static final String MARK = "arbiterEvent";

  private static final String TENANT = "tenantId";
  private static final String EVENT = "eventId";
  private static final String KIND = "kind";
  private static final String CONSUMER = "consumer";
  private static final String CORRELATION = "correlationId";
  private static final String REDRIVEN = "redriven";
  private static final String ATTEMPT = "JMSXDeliveryCount";

  private EventMessages() {}

  static Message write(EventDelivery delivery, JMSContext context) throws JMSException {
    Message message = context.createMessage();
    message.setBooleanProperty(MARK, true);
    message.setStringProperty(TENANT, delivery.tenantId().toString());
    message.setStringProperty(EVENT, delivery.eventId().toString());
    message.setStringProperty(KIND, delivery.kind());
    message.setStringProperty(CONSUMER, delivery.consumer());
    message.setStringProperty(CORRELATION, delivery.correlationId());
    message.setBooleanProperty(REDRIVEN, delivery.redriven());
    return message;
  }

  /**
   * @throws IllegalArgumentException when it is none of ours
   */
  static EventDelivery read(Message message) throws JMSException {
    try {
      return new EventDelivery(
          UUID.fromString(message.getStringProperty(TENANT)),
          UUID.fromString(message.getStringProperty(EVENT)),
          message.getStringProperty(KIND),
          message.getStringProperty(CONSUMER),
          message.getStringProperty(CORRELATION),
          message.getBooleanProperty(REDRIVEN),
          message.propertyExists(ATTEMPT) ? message.getIntProperty(ATTEMPT) : 1);
    } catch (NullPointerException incomplete) {
      throw new IllegalArgumentException("not an event: " + message.getJMSMessageID(), incomplete);
    }
  }
}
