package dev.arbiter.isolation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.FutureTask;

/** What the intruder's listener shall do when the message with its name arrives. */
@ApplicationScoped
public class IntruderLetters {

  private final Map<String, FutureTask<Outcome>> letters = new ConcurrentHashMap<>();

  FutureTask<Outcome> put(String name, Callable<Outcome> work) {
    FutureTask<Outcome> letter = new FutureTask<>(work);
    letters.put(name, letter);
    return letter;
  }

  /** Does it on this thread. */
  public void open(String name) {
    letters.remove(name).run();
  }

  static String newName() {
    return UUID.randomUUID().toString();
  }
}
