package dev.arbiter.evaluation.work.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.assistant.entity.Recording;
import dev.arbiter.platform.database.entity.StoreFixture;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the end of a batch reads does not depend on how much the tenant ran before (ADR 26). */
public class CompletionCostIT {

  @RegisterExtension static final StoreFixture DATABASE = new StoreFixture();

  private static final int CASES = 3000;
  private static final int BATCH = 100;

  /** Versions of a row that were not cleaned up yet count, so it is a few for each item. */
  private static final int MOST_ENTRIES_OF_AN_ITEM = 20;

  private final RunFixture fixture = new RunFixture(DATABASE);
  private final Counters counters = DATABASE.store(Counters.class);

  /** Counters of a session reach the others late unless it is told to hurry. */
  public static class Counters {
    @PersistenceContext private EntityManager entities;

    public Counters() {}

    void publish() {
      entities.createNativeQuery("select 1 from pg_stat_force_next_flush()").getResultList();
    }
  }

  @Test
  void findsTheItemsOfABatchByTheirKeys() throws SQLException {
    fixture.newTenant();
    String[] cases = IntStream.range(0, CASES).mapToObj(i -> "k" + i + "=1").toArray(String[]::new);
    String[] keys = IntStream.range(0, CASES).mapToObj(i -> "k" + i).toArray(String[]::new);
    fixture.publish(cases);
    Recording recording = fixture.recording(keys);
    fixture.preparedRun(recording);
    while (fixture.work(1000) > 0) {
      // All are done when the statistics are made: no row is leased as far as the planner knows.
    }
    administer("analyze evaluation.run_item");
    fixture.preparedRun(recording);
    UUID worker = UUID.randomUUID();
    List<ItemKey> claimed = fixture.claim(worker, BATCH);
    List<FinishedItem> graded = fixture.grade(claimed);

    long before = entriesRead();
    int done =
        DATABASE.in(
            fixture.tenant,
            () -> {
              Settled settled = fixture.completion.complete(worker, graded, RunFixture.NOW);
              counters.publish();
              return settled.items();
            });

    assertThat(done).isEqualTo(BATCH);
    assertThat(entriesRead() - before)
        .isBetween((long) BATCH, (long) MOST_ENTRIES_OF_AN_ITEM * BATCH);
  }

  private long entriesRead() throws SQLException {
    DATABASE.in(fixture.tenant, counters::publish);
    try (Connection connection = DATABASE.database().asSuperuser().getConnection();
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "select sum(idx_tup_read) from pg_stat_user_indexes where relname = 'run_item'")) {
      result.next();
      return result.getLong(1);
    }
  }

  private static void administer(String command) throws SQLException {
    try (Connection connection = DATABASE.database().asSuperuser().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
