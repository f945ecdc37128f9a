package dev.arbiter.evaluation.sql.control;

import java.util.List;
import net.sf.jsqlparser.parser.CCJSqlParser;
import net.sf.jsqlparser.parser.CCJSqlParserUtil;
import net.sf.jsqlparser.parser.ParseException;
import net.sf.jsqlparser.parser.Token;
import net.sf.jsqlparser.parser.TokenMgrException;
import net.sf.jsqlparser.statement.Statement;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.util.deparser.StatementDeParser;

/**
 * SQL in one way of writing: two texts that say the same for reasons this knows read the same.
 *
 * @param statements at least one
 */
record CanonicalSql(List<String> statements) {

  /** UTF-16 units; the parser takes under a second for the worst texts of that length and depth. */
  static final int MAX_LENGTH = 20_000;

  static final int MAX_DEPTH = 50;

  CanonicalSql {
    statements = List.copyOf(statements);
  }

  /**
   * The SQL in one way of writing.
   *
   * @param columnNames whether the names of the result's columns count
   * @throws UnreadableSqlException when it is none, or none that is known
   * @throws TooMuchSqlException when it is too long or too deep, or chains too many operations
   */
  static CanonicalSql of(String sql, SqlDialect dialect, boolean columnNames)
      throws UnreadableSqlException {
    if (sql.length() > MAX_LENGTH) {
      throw new TooMuchSqlException("too-long", sql.length(), MAX_LENGTH);
    }
    SqlText text = SqlText.of(sql, dialect, false);
    if (text.depth() > MAX_DEPTH) {
      throw new TooMuchSqlException("too-deep", MAX_DEPTH);
    }
    try {
      return new CanonicalSql(
          parsed(text, SqlText.of(sql, dialect, true)).stream()
              .map(statement -> written(statement, columnNames))
              .toList());
    } catch (StackOverflowError e) {
      // A chain such as 1+1+1+... is a tree as deep as it is long.
      throw new TooMuchSqlException("too-chained");
    }
  }

  /** A name may need its quotes that other databases do not ask for. */
  private static List<Statement> parsed(SqlText text, SqlText withQuotes)
      throws UnreadableSqlException {
    try {
      return parsed(text.text());
    } catch (UnreadableSqlException e) {
      if (text.text().equals(withQuotes.text())) {
        throw e;
      }
      return parsed(withQuotes.text());
    }
  }

  private static List<Statement> parsed(String sql) throws UnreadableSqlException {
    CCJSqlParser parser = CCJSqlParserUtil.newParser(sql).withAllowComplexParsing(true);
    try {
      List<Statement> statements = parser.Statements();
      if (statements.isEmpty()) {
        throw new UnreadableSqlException(1, 1, "");
      }
      return statements;
    } catch (ParseException e) {
      Token wrong = e.currentToken == null ? null : e.currentToken.next;
      throw wrong == null
          ? new UnreadableSqlException(1, 1, "")
          : new UnreadableSqlException(wrong.beginLine, wrong.beginColumn, wrong.image);
    } catch (TokenMgrException e) {
      throw new UnreadableSqlException(1, 1, "");
    }
  }

  private static String written(Statement statement, boolean columnNames) {
    StringBuilder out = new StringBuilder();
    SqlScopes scopes = new SqlScopes();
    CanonicalExpressions expressions = new CanonicalExpressions(scopes);
    CanonicalSelects selects = new CanonicalSelects(scopes, expressions, out, columnNames);
    expressions.setSelects(selects);
    expressions.setBuilder(out);
    Statement bare = statement instanceof Select select ? CanonicalSelects.bare(select) : statement;
    bare.accept(new StatementDeParser(expressions, selects, out), null);
    return out.toString().strip();
  }
}
