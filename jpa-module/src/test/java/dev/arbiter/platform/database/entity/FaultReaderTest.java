package dev.arbiter.platform.database.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.platform.database.type.DatabaseFault;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultReaderTest {

  @ParameterizedTest
  @CsvSource({
    "08001, UNAVAILABLE",
    "08006, UNAVAILABLE",
    "25P03, UNAVAILABLE",
    "53100, DISK_FULL",
    "53300, UNAVAILABLE",
    "57P01, UNAVAILABLE",
    "57P03, UNAVAILABLE",
    "58030, UNAVAILABLE",
    "40001, CONTENDED",
    "40P01, CONTENDED",
    "55P03, CONTENDED"
  })
  void aStateOfTheDatabaseIsItsOwnFaultHoweverDeepItLies(String state, DatabaseFault fault) {
    Throwable thrown =
        new IllegalStateException(new RuntimeException(new SQLException("x", state)));

    assertThat(FaultReader.of(thrown)).contains(fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"22021", "23505", "42501", "57014", "22P02"})
  void whatWasAskedIsAtFaultOtherwise(String state) {
    assertThat(FaultReader.of(new RuntimeException(new SQLException("x", state)))).isEmpty();
  }

  @Test
  void aPoolThatHasNoConnectionToGiveSaysSoWithoutAState() {
    assertThat(FaultReader.of(new RuntimeException(new SQLException("allocating failed"))))
        .contains(DatabaseFault.UNAVAILABLE);
    assertThat(FaultReader.of(new SQLException("wrapped", new SQLException("x", "23505"))))
        .isEmpty();
  }

  @Test
  void aCircleOfCausesHasAnEnd() {
    Exception one = new Exception();
    one.initCause(new Exception(one));

    assertThat(FaultReader.of(one)).isEmpty();
  }
}
