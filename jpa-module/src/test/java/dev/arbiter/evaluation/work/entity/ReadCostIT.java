package dev.arbiter.evaluation.work.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.assistant.entity.Recording;
import dev.arbiter.evaluation.run.entity.AnswerStore;
import dev.arbiter.evaluation.search.entity.SearchStore;
import dev.arbiter.evaluation.suite.entity.WholeCase;
import dev.arbiter.platform.database.entity.StoreFixture;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What pages read of a large run does not depend on what the planner knows of it. */
public class ReadCostIT {

  @RegisterExtension static final StoreFixture DATABASE = new StoreFixture();

  private static final int CASES = 3000;

  private final RunFixture fixture = new RunFixture(DATABASE);
  private final AnswerStore answers = DATABASE.store(AnswerStore.class);
  private final SearchStore search = DATABASE.store(SearchStore.class);
  private final CompletionCostIT.Counters counters =
      DATABASE.store(CompletionCostIT.Counters.class);

  private UUID finishedRun() {
    fixture.newTenant();
    String[] cases = IntStream.range(0, CASES).mapToObj(i -> "k" + i + "=1").toArray(String[]::new);
    String[] keys = IntStream.range(0, CASES).mapToObj(i -> "k" + i).toArray(String[]::new);
    fixture.publish(cases);
    Recording recording = fixture.recording(key -> key.equals("k1234") ? "rarely said" : "1", keys);
    UUID run = fixture.preparedRun(recording);
    while (fixture.work(1000) > 0) {
      // Nobody made statistics of these rows yet.
    }
    return run;
  }

  @Test
  void aFewAnswersAreFoundByTheirKeysRightAfterTheRun() throws SQLException {
    UUID run = finishedRun();
    List<UUID> few = fixture.cases(1).stream().limit(10).map(WholeCase::id).toList();
    long before = entriesRead("relname in ('answer', 'grade', 'test_case')");

    List<AnswerStore.AnswerRow> found =
        DATABASE.in(
            fixture.tenant,
            () -> {
              List<AnswerStore.AnswerRow> rows = answers.answers(run, few);
              counters.publish();
              return rows;
            });

    assertThat(found).extracting(AnswerStore.AnswerRow::caseId).isEqualTo(few);
    assertThat(found).allMatch(row -> row.graderPassed());
    assertThat(entriesRead("relname in ('answer', 'grade', 'test_case')") - before)
        .isBetween(30L, 300L);
  }

  @Test
  void anAnswerWithARareWordIsFoundByItsKeyRightAfterTheRun() throws SQLException {
    finishedRun();
    long before = entriesRead("indexrelname in ('answer_pkey', 'test_case_pkey')");

    int found =
        DATABASE.in(
            fixture.tenant,
            () -> {
              int rows = search.answers(fixture.project, "rare", 10).size();
              counters.publish();
              return rows;
            });

    assertThat(found).isEqualTo(1);
    assertThat(entriesRead("indexrelname in ('answer_pkey', 'test_case_pkey')") - before)
        .isBetween(2L, 100L);
  }

  private long entriesRead(String of) throws SQLException {
    DATABASE.in(fixture.tenant, counters::publish);
    try (Connection connection = DATABASE.database().asSuperuser().getConnection();
        Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "select sum(idx_tup_read) from pg_stat_user_indexes where " + of)) {
      result.next();
      return result.getLong(1);
    }
  }
}
