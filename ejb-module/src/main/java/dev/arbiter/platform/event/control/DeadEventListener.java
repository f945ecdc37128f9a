package dev.arbiter.platform.event.control;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.JMSException;
import jakarta.jms.JMSRuntimeException;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Takes events that the broker itself gave up: when a node dies of one again and again, or cannot
 * keep its dead letter. They become dead letters of their tenants all the same, and leave the
 * broker's queue only then.
 */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis"),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Queue"),
      @ActivationConfigProperty(
          propertyName = "destination",
          propertyValue = "${MPCONFIG=arbiter.events.dead.destination:DLQ}"),
      @ActivationConfigProperty(
          propertyName = "messageSelector",
          propertyValue = EventMessages.MARK + " = TRUE"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadEventListener implements MessageListener {

  @Inject private EventConsumption consumption;

  @Override
  public void onMessage(Message message) {
    try {
      consumption.giveUp(EventMessages.read(message), EventTexts.text("event.broker-gave-up"));
    } catch (JMSException unreadable) {
      throw new JMSRuntimeException(unreadable.getMessage(), unreadable.getErrorCode(), unreadable);
    }
  }
}
