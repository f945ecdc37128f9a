package dev.arbiter.evaluation.sql.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.control.ExpectedText;
import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.grading.control.Parameters;
import dev.arbiter.evaluation.grading.control.UngradableException;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.sql.control.SqlClauses.Difference;
import dev.arbiter.evaluation.text.control.FencedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The answer's SQL says the same as the expected one. */
@ApplicationScoped
public class SqlEqualGrader implements Grader {
  private static final String DIALECT = "dialect";
  private static final String COLUMN_NAMES = "columnNames";
  private static final List<String> MARKS =
      List.of("sql", "postgresql", "postgres", "pgsql", "mysql", "tsql", "plsql", "sqlite");

  @Override
  public String kind() {
    return "sql-equal";
  }

  @Override
  public List<GraderParameter> parameters() {
    return List.of(
        ExpectedText.parameter(),
        GraderParameter.choice(
            DIALECT,
            Arrays.stream(SqlDialect.values()).map(SqlDialect::word).toArray(String[]::new)),
        GraderParameter.optional(COLUMN_NAMES, GraderParameter.Type.FLAG, "false"));
  }

  @Override
  public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
    List<GraderProblem> problems = ExpectedText.problems(spec, facts);
    if (!problems.isEmpty()) {
      return problems;
    }
    try {
      read(ExpectedText.of(spec, facts.expected()), spec);
      return List.of();
    } catch (UnreadableSqlException e) {
      return List.of(GraderProblem.ofGrader("grader.sql-equal.unreadable", place(e)));
    } catch (TooMuchSqlException e) {
      return List.of(GraderProblem.ofGrader("grader.sql-equal." + e.reason(), e.figures()));
    }
  }

  @Override
  public Grade grade(GradingInput input, GraderSpec spec) {
    String expected = ExpectedText.require(spec, input);
    String answer = sql(input.answer());
    if (answer.isBlank()) {
      return Grade.fail("grade.sql-equal.none");
    }
    try {
      return compared(expected(expected, spec), read(answer, spec));
    } catch (UnreadableSqlException e) {
      return Grade.fail("grade.sql-equal.unreadable", place(e));
    } catch (TooMuchSqlException e) {
      throw new UngradableException("grade.sql-equal." + e.reason(), e.figures());
    }
  }

  /** What a run's default grader meets was not read at import. */
  private static CanonicalSql expected(String sql, GraderSpec spec) {
    try {
      return read(sql, spec);
    } catch (UnreadableSqlException e) {
      throw new UngradableException("grader.sql-equal.unreadable", place(e));
    }
  }

  private static CanonicalSql read(String sql, GraderSpec spec) throws UnreadableSqlException {
    SqlDialect dialect =
        SqlDialect.of(Parameters.text(spec, DIALECT).orElse(SqlDialect.ANY.word()));
    return CanonicalSql.of(sql, dialect, Parameters.flag(spec, COLUMN_NAMES, false));
  }

  /** The first block of code for SQL, else the whole text. */
  private static String sql(String answer) {
    return MARKS.stream()
        .map(mark -> FencedText.first(answer, mark))
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(answer);
  }

  private static Grade compared(CanonicalSql expected, CanonicalSql actual) {
    int count = expected.statements().size();
    if (count != actual.statements().size()) {
      return Grade.fail(
          "grade.sql-equal.count",
          String.valueOf(count),
          String.valueOf(actual.statements().size()));
    }
    for (int i = 0; i < count; i++) {
      Optional<Difference> difference =
          SqlClauses.of(expected.statements().get(i))
              .difference(SqlClauses.of(actual.statements().get(i)));
      if (difference.isPresent()) {
        return differs(difference.get());
      }
    }
    return Grade.pass("grade.sql-equal.same");
  }

  private static Grade differs(Difference difference) {
    return Grade.fail(
        "grade.sql-equal.differs",
        difference.clause().isEmpty() ? text("sql.statement") : difference.clause(),
        shown(difference.expected()),
        shown(difference.actual()));
  }

  private static String shown(String body) {
    return body == null ? text("sql.nothing") : '"' + GradingTexts.quote(body) + '"';
  }

  private static String[] place(UnreadableSqlException e) {
    return new String[] {
      String.valueOf(e.line()),
      String.valueOf(e.column()),
      e.found().isEmpty() ? "" : GradingTexts.quote(e.found())
    };
  }

  private static String text(String key) {
    return GradingTexts.find(key, Locale.ROOT).orElseThrow();
  }
}
