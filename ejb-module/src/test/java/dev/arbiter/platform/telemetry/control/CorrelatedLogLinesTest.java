package dev.arbiter.platform.telemetry.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.platform.tenant.entity.TenantContext;
import java.util.ListResourceBundle;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CorrelatedLogLinesTest {

  private final CorrelatedLogLines.Marking marking = new CorrelatedLogLines.Marking(null);
  private final LogRecord line = new LogRecord(Level.INFO, "run {0} started");

  @AfterEach
  void unbind() {
    TenantContext.bindCorrelation(null);
  }

  @Test
  void marksALineOfARequestOnceForAllHandlers() {
    TenantContext.bindCorrelation("request-1");

    assertThat(marking.isLoggable(line)).isTrue();
    assertThat(marking.isLoggable(line)).isTrue();

    assertThat(line.getMessage()).isEqualTo("[request-1] run {0} started");
  }

  @Test
  void leavesOtherLinesAlone() {
    assertThat(marking.isLoggable(line)).isTrue();

    assertThat(line.getMessage()).isEqualTo("run {0} started");
  }

  @Test
  void looksUpAKeyBeforeThePrefixHidesIt() {
    TenantContext.bindCorrelation("request-1");
    line.setMessage("started");
    line.setResourceBundle(
        new ListResourceBundle() {
          @Override
          protected Object[][] getContents() {
            return new Object[][] {{"started", "the server started"}};
          }
        });

    marking.isLoggable(line);

    assertThat(line.getMessage()).isEqualTo("[request-1] the server started");
  }

  @Test
  void obeysTheFilterThatWasThere() {
    assertThat(new CorrelatedLogLines.Marking(record -> false).isLoggable(line)).isFalse();
  }
}
