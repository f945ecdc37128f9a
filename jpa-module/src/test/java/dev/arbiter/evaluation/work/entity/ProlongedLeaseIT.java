package dev.arbiter.evaluation.work.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.platform.database.entity.StoreFixture;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A node prolongs its leases while a batch of it ends: the rows of the batch move meanwhile. */
class ProlongedLeaseIT {

  @RegisterExtension static final StoreFixture DATABASE = new StoreFixture();

  private static final String PROLONG =
      "update evaluation.run_item set lease_until = lease_until + interval '1 minute'"
          + " where state = 1";
  private static final String WAITING =
      "select count(*) from pg_stat_activity where datname = current_database()"
          + " and wait_event_type = 'Lock'";

  private final RunFixture fixture = new RunFixture(DATABASE);
  private final UUID worker = UUID.randomUUID();
  private UUID run;
  private List<ItemKey> claimed;

  @BeforeEach
  void claim() {
    fixture.newTenant();
    fixture.publish("a=1", "b=1");
    run = fixture.preparedRun(fixture.recording("a", "b"));
    claimed = fixture.claim(worker, 2);
  }

  @Test
  void theBatchEndsAllTheSame() throws Exception {
    List<FinishedItem> graded = fixture.grade(claimed);

    int done =
        whileProlonged(
            () ->
                DATABASE.in(
                    fixture.tenant,
                    () -> fixture.completion.complete(worker, graded, RunFixture.NOW).items()));

    assertThat(done).isEqualTo(2);
    assertThat(fixture.run(run).status()).isEqualTo(RunStatus.COMPLETED);
  }

  @Test
  void itemsAreGivenBackAllTheSame() throws Exception {
    int givenUp =
        whileProlonged(
            () ->
                DATABASE.in(
                    fixture.tenant,
                    () ->
                        fixture
                            .completion
                            .release(worker, claimed, "no answer", 1, RunFixture.NOW)
                            .items()));

    assertThat(givenUp).isEqualTo(2);
  }

  /** Begins while the leases are being prolonged, and waits until they are. */
  private static int whileProlonged(Callable<Integer> action) throws Exception {
    ExecutorService other = Executors.newSingleThreadExecutor();
    try (Connection prolonging = DATABASE.database().asSuperuser().getConnection();
        Connection watching = DATABASE.database().asSuperuser().getConnection();
        Statement prolong = prolonging.createStatement()) {
      prolonging.setAutoCommit(false);
      assertThat(prolong.executeUpdate(PROLONG)).isPositive();
      Future<Integer> result = other.submit(action);
      while (!isWaiting(watching) && !result.isDone()) {
        Thread.onSpinWait();
      }
      assertThat(result).as("it waits for the leases").isNotDone();
      prolonging.commit();
      return result.get();
    } finally {
      other.shutdownNow();
    }
  }

  private static boolean isWaiting(Connection watching) throws SQLException {
    try (Statement statement = watching.createStatement();
        ResultSet row = statement.executeQuery(WAITING)) {
      row.next();
      return row.getInt(1) > 0;
    }
  }
}
