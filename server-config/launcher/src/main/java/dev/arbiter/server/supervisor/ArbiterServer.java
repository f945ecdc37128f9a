package dev.arbiter.server.supervisor;

/** Starts the whole product for one home. */
public interface ArbiterServer {
  /**
   * Starts what is not running, waits until the application says that it is ready, and returns.
   *
   * @throws dev.arbiter.server.console.StartFault if it cannot start; nothing is left running then
   */
  RunningServer start(ServeOptions options);
}
