package dev.arbiter.evaluation.stray.control;

public class Spinner {
  void spin(Runnable work) {
    new Thread(work).start();
  }
}
