package dev.arbiter.server.payara;

/** One of the servers that can run the application, as it lies in a home. */
public interface ServerInstallation {
  /** Whether it has an administration, which needs a port of its own. */
  boolean administered();

  /**
   * Makes its folders as for a first start.
   *
   * @throws dev.arbiter.server.console.StartFault if the disk or the rights do not allow it
   */
  void renew();

  /**
   * Writes the files that it reads when it starts, and says how to start it.
   *
   * @throws dev.arbiter.server.console.StartFault if they cannot be written
   */
  ServerCommand command(ServerPlan plan);
}
