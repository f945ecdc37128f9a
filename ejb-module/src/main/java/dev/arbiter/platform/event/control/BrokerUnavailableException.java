package dev.arbiter.platform.event.control;

import jakarta.ejb.ApplicationException;

/**
 * The broker did not take a message in time. Rolls the relay's transaction back; an application's
 * exception, so that the container does not log each try of a long outage.
 */
@ApplicationException(rollback = true)
public class BrokerUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  BrokerUnavailableException(Throwable cause) {
    super(cause.getMessage(), cause);
  }
}
