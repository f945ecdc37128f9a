package dev.arbiter.evaluation.sql.control;

import static dev.arbiter.evaluation.grading.control.Graders.grade;
import static dev.arbiter.evaluation.grading.control.Graders.problems;
import static dev.arbiter.evaluation.grading.control.Graders.spec;
import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.grading.api.GraderResult;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.grading.type.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlEqualGraderTest {
  private static final GraderSpec ANY = spec("sql-equal");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          SELECT name FROM users | select  NAME from Users ;
          SELECT name FROM users | SELECT name -- of the person\\nFROM /* all */ users
          SELECT name FROM users | SELECT "name" FROM `users`
          SELECT name FROM users | SELECT [Name] FROM [Users]
          SELECT name FROM users | SELECT u.name FROM users AS u
          SELECT name FROM users | (SELECT users.name FROM users)
          SELECT name FROM users | SELECT name AS full_name FROM users
          SELECT a FROM t WHERE a = 1 AND b = 2 | SELECT a FROM t WHERE (b = 2) AND ((a = 1))
          SELECT a FROM t WHERE a = 1 OR b = 2 OR c = 3 | SELECT a FROM t WHERE c = 3 OR (b = 2 OR a = 1)
          SELECT a FROM t WHERE a > 18 | SELECT a FROM t WHERE 18 < a
          SELECT a FROM t WHERE a <= b | SELECT a FROM t WHERE b >= a
          SELECT a FROM t WHERE a <> 'x' | SELECT a FROM t WHERE 'x' != a
          SELECT a FROM t WHERE a IN (1, 2, 3) | SELECT a FROM t WHERE a IN (3, 1, 2, 1)
          SELECT a * b FROM t | SELECT b * a FROM t
          SELECT CAST(a AS int) FROM t | SELECT a::int FROM t
          SELECT a FROM t ORDER BY a | SELECT a FROM t ORDER BY 1 ASC
          SELECT sum(a) AS total FROM t ORDER BY total DESC | SELECT sum(a) FROM t ORDER BY sum(a) DESC
          SELECT a, b, count(*) FROM t GROUP BY a, b | SELECT a, b, COUNT(*) FROM t GROUP BY 2, 1
          SELECT a FROM t LIMIT 5 | SELECT TOP 5 a FROM t
          SELECT a FROM t LIMIT 5 | SELECT a FROM t FETCH FIRST 5 ROWS ONLY
          SELECT a FROM t LIMIT 5 OFFSET 10 | SELECT a FROM t LIMIT 10, 5
          SELECT a FROM t LIMIT 5 OFFSET 10 | SELECT a FROM t OFFSET 10 ROWS FETCH NEXT 5 ROWS ONLY
          SELECT x.a FROM t x JOIN s y ON x.id = y.id | SELECT t.a FROM t INNER JOIN s ON s.id = t.id
          SELECT x.a FROM t x JOIN s y ON x.id = y.id WHERE y.b = 1 | SELECT p.a FROM t p, s q WHERE q.b = 1 AND p.id = q.id
          SELECT x.a FROM t x LEFT JOIN s y ON x.id = y.id | SELECT q.a FROM t q LEFT OUTER JOIN s r ON r.id = q.id
          SELECT a FROM t WHERE id IN (SELECT id FROM s WHERE b = 1) | SELECT t.a FROM t WHERE t.id IN (SELECT y.id FROM s y WHERE y.b = 1)
          SELECT a FROM t x WHERE EXISTS (SELECT 1 FROM s y WHERE y.id = x.id) | SELECT a FROM t p WHERE EXISTS (SELECT 1 FROM s WHERE p.id = s.id)
          SELECT rank() OVER (PARTITION BY a ORDER BY b DESC) FROM t | SELECT RANK() OVER (PARTITION BY x.a ORDER BY x.b DESC) FROM t x
          SELECT CASE WHEN a > 1 THEN 'x' ELSE 'y' END FROM t | SELECT CASE WHEN (1 < x.a) THEN 'x' ELSE 'y' END FROM t x
          SELECT count(DISTINCT a) FROM t WHERE b BETWEEN 1 AND 2 | SELECT count(distinct x.a) FROM t x WHERE x.b BETWEEN 1 AND 2
          SELECT a FROM t WHERE b LIKE 'x%' AND c IS NOT NULL | SELECT a FROM t x WHERE x.c IS NOT NULL AND x.b LIKE 'x%'
          SELECT s.a FROM (SELECT a FROM t WHERE b = 1) s | SELECT q.a FROM (SELECT x.a FROM t x WHERE x.b = 1) AS q
          SELECT a FROM t UNION SELECT a FROM s ORDER BY 1 | SELECT x.a FROM t x UNION (SELECT a FROM s) ORDER BY 1 ASC
          WITH c AS (SELECT a FROM t) SELECT a FROM c | with c as (select x.a from t x) select c.a from c
          DELETE FROM t WHERE a = 1 AND b = 2 | delete from T where B = 2 and A = 1
          UPDATE t SET a = 1 WHERE b = 2 | update t set a = 1 where (2 = b)
          INSERT INTO t (a, b) VALUES (1, 'x') | insert into T(A, B) values (1, 'x');
          """)
  void theSameSaidInAnotherWayPasses(String expected, String answer) {
    GraderResult result = grade(ANY, expected, answer.replace("\\n", "\n"));

    assertThat(result.message()).as(answer).isEqualTo("The SQL says the same as expected.");
    assertThat(grade(ANY, answer.replace("\\n", "\n"), expected).passed()).as("reversed").isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          SELECT a FROM t WHERE a > 18 | SELECT a FROM t WHERE a >= 18 | WHERE
          SELECT a FROM t WHERE a > 18 | SELECT a FROM t WHERE a < 18 | WHERE
          SELECT a FROM t WHERE a = 'X' | SELECT a FROM t WHERE a = 'x' | WHERE
          SELECT a FROM t WHERE a - b = 1 | SELECT a FROM t WHERE b - a = 1 | WHERE
          SELECT a FROM t WHERE a = 1 AND (b = 2 OR c = 3) | SELECT a FROM t WHERE (a = 1 AND b = 2) OR c = 3 | WHERE
          SELECT a * (b + c) FROM t | SELECT a * b + c FROM t | SELECT
          SELECT a FROM t WHERE NOT (a = 1 AND b = 2) | SELECT a FROM t WHERE NOT a = 1 AND b = 2 | WHERE
          SELECT a, b FROM t | SELECT b, a FROM t | SELECT
          SELECT DISTINCT a FROM t | SELECT a FROM t | SELECT
          SELECT a FROM t | SELECT a FROM s | FROM
          SELECT a FROM t ORDER BY a | SELECT a FROM t ORDER BY a DESC | ORDER BY
          SELECT a FROM t ORDER BY a | SELECT a FROM t | ORDER BY
          SELECT a FROM t LIMIT 5 | SELECT a FROM t LIMIT 6 | LIMIT
          SELECT a FROM t x LEFT JOIN s y ON x.id = y.id | SELECT a FROM t x JOIN s y ON x.id = y.id | FROM
          SELECT x.a FROM t x LEFT JOIN s y ON x.id = y.id WHERE y.b = 1 | SELECT x.a FROM t x LEFT JOIN s y ON x.id = y.id AND y.b = 1 | FROM
          SELECT x.a FROM t x, s y WHERE x.id = y.id | SELECT y.a FROM t x, s y WHERE x.id = y.id | SELECT
          SELECT a FROM t UNION SELECT a FROM s | SELECT a FROM t UNION ALL SELECT a FROM s | UNION
          SELECT a FROM t UNION SELECT a FROM s | SELECT a FROM t UNION SELECT b FROM s | SELECT 2
          SELECT a FROM t GROUP BY a HAVING count(*) > 1 | SELECT a FROM t GROUP BY a HAVING count(*) > 2 | HAVING
          UPDATE t SET a = 1 WHERE b = 2 | UPDATE t SET a = 2 WHERE b = 2 | SET
          SELECT a FROM t x WHERE EXISTS (SELECT 1 FROM s y WHERE y.id = x.id) | SELECT a FROM t x WHERE EXISTS (SELECT 1 FROM s y WHERE y.id = y.id) | WHERE
          SELECT x.a FROM t x, s y WHERE x.id = y.id(+) | SELECT x.a FROM t x, s y WHERE x.id = y.id | WHERE
          SELECT rank() OVER (PARTITION BY a ORDER BY b) FROM t | SELECT rank() OVER (PARTITION BY b ORDER BY a) FROM t | SELECT
          SELECT a FROM t WHERE b = '(' AND c = 1 | SELECT a FROM t WHERE b = '(' AND c = 2 | WHERE
          """)
  void theFirstDifferenceIsNamed(String expected, String answer, String clause) {
    GraderResult result = grade(ANY, expected, answer);

    assertThat(result.verdict()).as(answer).isEqualTo(Verdict.FAILED);
    assertThat(result.message()).startsWith("The SQL differs in " + clause + ": expected ");
  }

  @Test
  void showsWhatDiffers() {
    assertThat(grade(ANY, "SELECT a FROM t WHERE a > 18", "SELECT a FROM t WHERE a > 21").message())
        .isEqualTo("The SQL differs in WHERE: expected \"(a > 18)\", got \"(a > 21)\".");
    assertThat(grade(ANY, "SELECT a FROM t", "SELECT a FROM t LIMIT 3").message())
        .isEqualTo("The SQL differs in LIMIT: expected nothing, got \"3\".");
    assertThat(grade(ANY, "SELECT 1", "SELECT 1; SELECT 2").message())
        .isEqualTo("The SQL has 2 statements, expected 1.");
  }

  @Test
  void readsTheFirstBlockOfCode() {
    String answer =
        "Here you are:\n```python\nprint(1)\n```\n```PostgreSQL\nselect a\nfrom t;\n```\nDone.";

    assertThat(grade(ANY, "SELECT a FROM t", answer).passed()).isTrue();
    assertThat(grade(ANY, "SELECT a FROM t", "```\nselect a from t\n```").passed()).isTrue();
    assertThat(grade(ANY, "SELECT a FROM t", "Use select a from t").message())
        .isEqualTo("The answer is no SQL that can be read, line 1, column 5: select");
    assertThat(grade(ANY, "SELECT a FROM t", " ").message())
        .isEqualTo("There is no SQL in the answer.");
  }

  @Test
  void everyDialectComparesNamesAsItsDatabaseDoes() {
    assertThat(same("any", "SELECT \"Name\" FROM t", "SELECT name FROM t")).isTrue();
    assertThat(same("postgresql", "SELECT \"name\" FROM t", "SELECT NAME FROM t")).isTrue();
    assertThat(same("postgresql", "SELECT \"Name\" FROM t", "SELECT name FROM t")).isFalse();
    assertThat(same("oracle", "SELECT \"NAME\" FROM t", "SELECT name FROM t")).isTrue();
    assertThat(same("oracle", "SELECT \"name\" FROM t", "SELECT name FROM t")).isFalse();
    assertThat(same("mysql", "SELECT a FROM t WHERE b = \"x\"", "SELECT a FROM t WHERE b = 'x'"))
        .isTrue();
    assertThat(same("mysql", "SELECT `a` FROM t", "SELECT A FROM t # all")).isTrue();
    assertThat(same("sqlserver", "SELECT [a] FROM [dbo].[t]", "SELECT a FROM dbo.t")).isTrue();
    assertThat(same("postgresql", "SELECT a[1] FROM t", "SELECT a[2] FROM t")).isFalse();
  }

  @Test
  void namesOfResultColumnsCountOnDemand() {
    GraderSpec spec = spec("sql-equal", "columnNames", true);

    assertThat(grade(spec, "SELECT a AS x FROM t", "SELECT a x FROM t").passed()).isTrue();
    assertThat(grade(spec, "SELECT a AS x FROM t", "SELECT a AS y FROM t").passed()).isFalse();
    assertThat(grade(spec, "SELECT a AS a FROM t", "SELECT a FROM t").passed()).isTrue();
  }

  @Test
  void whatIsTooLongOrTooDeepIsNotJudged() {
    String deep = "SELECT " + "(".repeat(51) + "1" + ")".repeat(51);

    assertThat(grade(ANY, "SELECT 1", deep).verdict()).isEqualTo(Verdict.ERROR);
    assertThat(grade(ANY, "SELECT 1", deep).message())
        .isEqualTo("The SQL nests deeper than 50 levels; the answer is not judged.");
    assertThat(grade(ANY, "SELECT 1", "SELECT " + "1,".repeat(10_000) + "1").message())
        .isEqualTo(
            "The SQL has 20008 characters, more than the 20000 that are read; the answer is not"
                + " judged.");
    assertThat(problems(ANY, deep)).singleElement().asString().contains("too-deep");
  }

  @Test
  void brokenExpectedSqlIsNamedAtImport() {
    assertThat(problems(ANY, "SELECT a FORM t x"))
        .containsExactly(
            "/0 grader.sql-equal.unreadable: The expected SQL cannot be read, line 1, column 15:"
                + " t");
    assertThat(problems(ANY, null)).hasSize(1);
    assertThat(problems(spec("sql-equal", "dialect", "db2"), "SELECT 1")).hasSize(1);
    assertThat(problems(ANY, "SELECT a FROM t")).isEmpty();
  }

  private static boolean same(String dialect, String expected, String answer) {
    return Boolean.TRUE.equals(
        grade(spec("sql-equal", "dialect", dialect), expected, answer).passed());
  }
}
