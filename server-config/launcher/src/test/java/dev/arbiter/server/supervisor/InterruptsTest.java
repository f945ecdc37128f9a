package dev.arbiter.server.supervisor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InterruptsTest {
  private final List<String> happened = new ArrayList<>();

  private final Interrupts interrupts =
      new Interrupts(
          () -> happened.add("announced"),
          () -> happened.add("killed"),
          code -> happened.add("exit " + code),
          code -> happened.add("halt " + code));

  @Test
  void endsInOrderAtTheFirstOne() {
    interrupts.interrupted();

    assertThat(happened).containsExactly("announced", "exit 130");
  }

  @Test
  void endsAtOnceAtTheSecondOne() {
    interrupts.interrupted();
    interrupts.interrupted();

    assertThat(happened).containsExactly("announced", "exit 130", "killed", "halt 130");
  }

  @Test
  void endsEvenIfNotAllCanBeKilled() {
    Interrupts failing =
        new Interrupts(
            () -> {},
            () -> {
              throw new IllegalStateException("no such process");
            },
            code -> {},
            code -> happened.add("halt " + code));
    failing.interrupted();

    assertThatThrownBy(failing::interrupted).isInstanceOf(IllegalStateException.class);
    assertThat(happened).containsExactly("halt 130");
  }
}
