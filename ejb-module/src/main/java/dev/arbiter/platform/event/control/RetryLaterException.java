package dev.arbiter.platform.event.control;

/** Tells the broker that a message is to come again; its cause was logged already. */
final class RetryLaterException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  RetryLaterException(String reason, Throwable cause) {
    super(reason, cause);
  }
}
