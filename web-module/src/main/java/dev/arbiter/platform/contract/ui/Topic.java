package dev.arbiter.platform.contract.ui;

import java.util.List;

/** Operations that are about the same. */
public record Topic(String name, List<Operation> operations) {

  public Topic {
    operations = List.copyOf(operations);
  }

  /** For the address of its part of the page. */
  public String anchor() {
    return "about-" + name.replace(' ', '-');
  }
}
