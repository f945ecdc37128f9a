package dev.arbiter.server.supervisor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskReserveTest {
  @TempDir private Path folder;

  private long left;
  private DiskReserve reserve;
  private Path file;

  @BeforeEach
  void make() {
    reserve = new DiskReserve(folder, measured -> left);
    file = folder.resolve("reserve");
  }

  @Test
  void spaceIsTakenWhileThereIsPlentyAndGivenUpWhenTheDiskIsFull() {
    tendWith(DiskReserve.PLENTY + 1);
    assertThat(file).hasSize((long) DiskReserve.MEGABYTES << 20);
    tendWith(DiskReserve.FULL);
    assertThat(file).as("not full yet").exists();

    tendWith(DiskReserve.FULL - 1);

    assertThat(file).doesNotExist();
  }

  @Test
  void whatWasGivenUpIsNotTakenAgainAtOnce() {
    tendWith(DiskReserve.FULL - 1);
    tendWith(DiskReserve.PLENTY);
    assertThat(file).doesNotExist();

    tendWith(DiskReserve.PLENTY + 1);

    assertThat(file).exists();
  }

  private void tendWith(long megabytes) {
    left = megabytes;
    reserve.tend();
  }
}
