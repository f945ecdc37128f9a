package dev.arbiter.server.supervisor;

/** One node: embedded database, server and application of one home. */
public final class NodeServer implements ArbiterServer {
  @Override
  public RunningServer start(ServeOptions options) {
    throw new UnsupportedOperationException("start of " + options.settings().home());
  }
}
