package dev.arbiter.server.artemis;

import org.apache.activemq.artemis.jms.client.ActiveMQTopic;

/** A topic that the server's administration commands can make: they need a plain setter. */
public class TopicObject extends ActiveMQTopic {
  private static final long serialVersionUID = 1L;

  /** Sets the address that the topic stands for. */
  @Override
  public void setAddress(String address) {
    super.setAddress(address);
  }
}
