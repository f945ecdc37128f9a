package dev.arbiter.server.artemis;

import org.apache.activemq.artemis.ra.ActiveMQResourceAdapter;

/** The adapter that the server loads. */
public class ArtemisResourceAdapter extends ActiveMQResourceAdapter {
  private static final long serialVersionUID = 1L;
}
