package dev.arbiter.evaluation.run.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.platform.database.entity.StoreFixture;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which cases of a run were graded in several ways. */
class OutcomeStoreIT {

  @RegisterExtension static final StoreFixture DATABASE = new StoreFixture();

  private static final UUID A = new UUID(1, 1);
  private static final UUID B = new UUID(1, 2);

  private final OutcomeStore outcomes = DATABASE.store(OutcomeStore.class);
  private final UUID tenant = UUID.randomUUID();
  private UUID run;

  @BeforeEach
  void startAnew() {
    run = UUID.randomUUID();
  }

  @Test
  void isNotDisturbedByCasesWithGradersOfTheirOwn() throws SQLException {
    grade(1, A, 1, true, "exact");
    grade(1, B, 1, false, "exact");
    grade(2, A, 1, true, "numeric", "length");
    grade(2, B, 1, true, "length", "numeric");

    assertThat(uneven()).isZero();
  }

  @Test
  void findsACaseWhoseAssistantsHadDifferentGraders() throws SQLException {
    grade(1, A, 1, true, "exact");
    grade(1, B, 1, true, "regex");
    grade(2, A, 1, true, "numeric");
    grade(2, B, 1, true, "numeric", "length");
    grade(3, A, 1, true, "exact");
    grade(3, B, 1, true, "exact");

    assertThat(uneven()).isEqualTo(2);
  }

  @Test
  void looksAtEveryTrial() throws SQLException {
    grade(1, A, 1, true, "exact");
    grade(1, A, 2, true, "regex");

    assertThat(uneven()).isEqualTo(1);
  }

  @Test
  void leavesAnswersWithoutAGradeOut() throws SQLException {
    grade(1, A, 1, true, "exact");
    grade(1, B, 1, null, "regex");

    assertThat(uneven()).isZero();
  }

  @Test
  void namesTheGradersThatGradedEverything() throws SQLException {
    grade(1, A, 1, true, "numeric", "length");
    grade(1, B, 1, false, "numeric", "length");
    grade(2, A, 1, true, "numeric", "length");

    assertThat(used()).isEqualTo(new OutcomeStore.GradersUsed(0, "length numeric"));
  }

  @Test
  void namesNoneWhenOneAnswerHasAnother() throws SQLException {
    grade(1, A, 1, true, "numeric", "length");
    grade(2, A, 1, true, "numeric", "regex");
    grade(3, A, 1, true, "numeric");

    assertThat(used()).isEqualTo(new OutcomeStore.GradersUsed(0, null));
  }

  @Test
  void namesNoneWhenOneOfThemFailed() throws SQLException {
    grade(1, A, 1, true, "numeric");
    grade(2, A, 1, null, "numeric");

    assertThat(used()).isEqualTo(new OutcomeStore.GradersUsed(0, null));
  }

  @Test
  void seesNothingOfAnotherTenant() throws SQLException {
    grade(1, A, 1, true, "exact");
    grade(1, B, 1, true, "regex");

    assertThat(DATABASE.in(UUID.randomUUID(), () -> outcomes.gradersUsed(run)))
        .isEqualTo(new OutcomeStore.GradersUsed(0, null));
  }

  private int uneven() {
    return used().unevenCases();
  }

  private OutcomeStore.GradersUsed used() {
    return DATABASE.in(tenant, () -> outcomes.gradersUsed(run));
  }

  /** Grades as rows of their own: what they belong to does not matter here. */
  private void grade(int rank, UUID assistant, int trial, Boolean passed, String... graders)
      throws SQLException {
    try (Connection connection = DATABASE.database().asSuperuser().getConnection();
        Statement setting = connection.createStatement();
        PreparedStatement insert =
            connection.prepareStatement(
                "insert into evaluation.grade (tenant_id, run_id, case_id, assistant_id, trial,"
                    + " ordinal, grader, score, passed, message) values (?, ?, ?, ?, ?, ?, ?,"
                    + " case when ?::boolean is null then null else 1 end, ?, 'm')")) {
      setting.execute("set session_replication_role = replica");
      for (int ordinal = 0; ordinal < graders.length; ordinal++) {
        insert.setObject(1, tenant);
        insert.setObject(2, run);
        insert.setObject(3, new UUID(0, rank));
        insert.setObject(4, assistant);
        insert.setInt(5, trial);
        insert.setInt(6, ordinal);
        insert.setString(7, graders[ordinal]);
        insert.setObject(8, passed);
        insert.setObject(9, passed);
        insert.executeUpdate();
      }
    }
  }
}
