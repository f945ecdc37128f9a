package dev.arbiter.evaluation.work.control;

import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.jms.Message;
import jakarta.jms.MessageListener;

/**
 * Hears tickets and hands the work to the executor at once. A node that does not run the evaluation
 * service is configured to listen where nobody speaks. The usual address stands here because the
 * application's own configuration is not there yet when the server reads this.
 */
@MessageDriven(
    activationConfig = {
      @ActivationConfigProperty(propertyName = "resourceAdapter", propertyValue = "artemis"),
      @ActivationConfigProperty(
          propertyName = "destinationType",
          propertyValue = "jakarta.jms.Topic"),
      @ActivationConfigProperty(
          propertyName = "destination",
          propertyValue = "${MPCONFIG=arbiter.work.destination:arbiter.work}"),
      @ActivationConfigProperty(propertyName = "maxSession", propertyValue = "1")
    })
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class WorkTicketListener implements MessageListener {

  @Inject private WorkDispatcher dispatcher;

  @Override
  public void onMessage(Message ticket) {
    dispatcher.wake();
  }
}
