package dev.arbiter.server.artemis;

import jakarta.resource.ResourceException;
import jakarta.resource.spi.ActivationSpec;
import jakarta.resource.spi.BootstrapContext;
import jakarta.resource.spi.ResourceAdapterInternalException;
import jakarta.resource.spi.endpoint.MessageEndpointFactory;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.activemq.artemis.core.remoting.impl.invm.InVMConnectorFactory;
import org.apache.activemq.artemis.core.remoting.impl.netty.NettyConnectorFactory;
import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;
import org.apache.activemq.artemis.ra.inflow.ActiveMQActivationSpec;

/**
 * Artemis' adapter that brings its own broker unless {@code arbiter.jms.url} names one. A
 * connection is tried once and not revived, and a call waits four seconds at most, so that a send
 * while the broker is down fails soon instead of holding a request. Listeners are set up again for
 * ever.
 */
public class ArtemisResourceAdapter extends ActiveMQResourceAdapter {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(ArtemisResourceAdapter.class.getName());

  private static final long CALL_MILLIS = 4_000;
  private static final long LISTENER_RETRY_MILLIS = 2_000;
  private static final int FOR_EVER = -1;

  private transient EmbeddedBroker broker;

  @Override
  public void start(BootstrapContext context) throws ResourceAdapterInternalException {
    BrokerSettings settings = BrokerSettings.of(ArtemisResourceAdapter::setting);
    setUseJNDI(false);
    setCallTimeout(CALL_MILLIS);
    setReconnectAttempts(0);
    setInitialConnectAttempts(1);
    setSetupAttempts(FOR_EVER);
    setSetupInterval(LISTENER_RETRY_MILLIS);
    LOG.log(Level.INFO, "JMS broker: {0}", settings);
    try {
      if (settings.embedded()) {
        setConnectorClassName(InVMConnectorFactory.class.getName());
        setConnectionParameters("server-id=0");
        broker = new EmbeddedBroker(settings.data(), settings.eventRedelivery());
        broker.start();
      } else {
        setConnectorClassName(NettyConnectorFactory.class.getName());
        setConnectionParameters(settings.connectorParameters());
        if (!settings.user().isEmpty()) {
          setUserName(settings.user());
          setPassword(settings.password());
        }
      }
    } catch (Exception e) {
      throw new ResourceAdapterInternalException("The JMS broker cannot be used: " + settings, e);
    }
    super.start(context);
  }

  /** A property of the virtual machine, or the variable that stands for it. */
  private static String setting(String key) {
    String value = System.getProperty(key);
    return value != null
        ? value
        : System.getenv(key.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT));
  }

  /**
   * Listeners connect again by themselves for ever: without it one that was set up and lost its
   * broker would never hear anything again, and say nothing.
   */
  @Override
  public void endpointActivation(MessageEndpointFactory endpoint, ActivationSpec spec)
      throws ResourceException {
    if (spec instanceof ActiveMQActivationSpec listener
        && listener.getReconnectAttempts() == null) {
      listener.setReconnectAttempts(FOR_EVER);
    }
    super.endpointActivation(endpoint, spec);
  }

  @Override
  public void stop() {
    super.stop();
    if (broker == null) {
      return;
    }
    try {
      broker.close();
    } catch (Exception e) {
      LOG.log(Level.WARNING, "The embedded broker did not stop cleanly", e);
    }
  }

  /** Two adapters are the same only if they are one: each may own a broker. */
  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
