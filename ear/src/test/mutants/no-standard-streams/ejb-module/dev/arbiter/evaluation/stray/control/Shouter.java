package dev.arbiter.evaluation.stray.control;

public class Shouter {
  void shout() {
    System.out.println("hey");
  }
}
