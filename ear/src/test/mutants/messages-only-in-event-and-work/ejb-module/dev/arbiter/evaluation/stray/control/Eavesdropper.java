package dev.arbiter.evaluation.stray.control;

import jakarta.jms.Message;
import jakarta.jms.MessageListener;

public class Eavesdropper implements MessageListener {
  @Override
  public void onMessage(Message message) {}
}
