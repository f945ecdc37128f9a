package dev.arbiter.server.artemis;

import org.apache.activemq.artemis.jms.client.ActiveMQTopic;

/**
 * A topic that the server can make by its administration commands: a bean with a no-argument
 * constructor.
 */
public class TopicObject extends ActiveMQTopic {
  private static final long serialVersionUID = 1L;
}
