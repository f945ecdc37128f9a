package dev.arbiter.evaluation.sql.control;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import net.sf.jsqlparser.expression.BinaryExpression;
import net.sf.jsqlparser.expression.CastExpression;
import net.sf.jsqlparser.expression.DoubleValue;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.NullValue;
import net.sf.jsqlparser.expression.StringValue;
import net.sf.jsqlparser.expression.operators.arithmetic.Multiplication;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.conditional.OrExpression;
import net.sf.jsqlparser.expression.operators.relational.EqualsTo;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.expression.operators.relational.GreaterThan;
import net.sf.jsqlparser.expression.operators.relational.GreaterThanEquals;
import net.sf.jsqlparser.expression.operators.relational.InExpression;
import net.sf.jsqlparser.expression.operators.relational.MinorThan;
import net.sf.jsqlparser.expression.operators.relational.MinorThanEquals;
import net.sf.jsqlparser.expression.operators.relational.NotEqualsTo;
import net.sf.jsqlparser.expression.operators.relational.OldOracleJoinBinaryExpression;
import net.sf.jsqlparser.expression.operators.relational.ParenthesedExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.AllTableColumns;
import net.sf.jsqlparser.util.deparser.ExpressionDeParser;

/**
 * Writes expressions in one way: what may come in any order is sorted, every operation has brackets
 * and nothing else has, columns have the canonical names of their tables.
 */
final class CanonicalExpressions extends ExpressionDeParser {
  private final SqlScopes scopes;
  private CanonicalSelects selects;

  CanonicalExpressions(SqlScopes scopes) {
    this.scopes = scopes;
  }

  void setSelects(CanonicalSelects selects) {
    this.selects = selects;
    setSelectVisitor(selects);
  }

  /** What an expression reads like by itself. */
  String text(Expression expression) {
    StringBuilder outer = getBuilder();
    StringBuilder inner = new StringBuilder();
    setBuilder(inner);
    selects.setBuilder(inner);
    expression.accept(this, null);
    setBuilder(outer);
    selects.setBuilder(outer);
    return inner.toString();
  }

  @Override
  protected <S> void deparse(BinaryExpression operation, String operator, S context) {
    write(text(operation.getLeftExpression()), operator, text(operation.getRightExpression()));
  }

  private StringBuilder write(String left, String operator, String right) {
    return getBuilder()
        .append('(')
        .append(left)
        .append(' ')
        .append(operator.strip())
        .append(' ')
        .append(right)
        .append(')');
  }

  @Override
  public <S> StringBuilder visit(AndExpression and, S context) {
    return joined(operands(and, AndExpression.class), " AND ");
  }

  @Override
  public <S> StringBuilder visit(OrExpression or, S context) {
    return joined(operands(or, OrExpression.class), " OR ");
  }

  @Override
  public <S> StringBuilder visit(Multiplication product, S context) {
    return joined(operands(product, Multiplication.class), " * ");
  }

  private StringBuilder joined(List<String> operands, String operator) {
    Collections.sort(operands);
    return getBuilder().append('(').append(String.join(operator, operands)).append(')');
  }

  /** What a chain of one operation joins; it may be thousands long and leans to the left. */
  private <T extends BinaryExpression> List<String> operands(T chain, Class<T> type) {
    List<String> operands = new ArrayList<>();
    Deque<Expression> open = new ArrayDeque<>();
    open.push(chain);
    while (!open.isEmpty()) {
      Expression next = bare(open.pop());
      if (type.isInstance(next)) {
        open.push(((BinaryExpression) next).getRightExpression());
        open.push(((BinaryExpression) next).getLeftExpression());
      } else {
        operands.add(text(next));
      }
    }
    return operands;
  }

  /** Without brackets around it. */
  static Expression bare(Expression expression) {
    Expression bare = expression;
    while (bare instanceof ParenthesedExpressionList<?> list && list.size() == 1) {
      bare = list.get(0);
    }
    return bare;
  }

  @Override
  public <S> StringBuilder visit(EqualsTo equation, S context) {
    return compared(equation, "=", "=");
  }

  @Override
  public <S> StringBuilder visit(NotEqualsTo inequation, S context) {
    return compared(inequation, "<>", "<>");
  }

  @Override
  public <S> StringBuilder visit(GreaterThan comparison, S context) {
    return compared(comparison, ">", "<");
  }

  @Override
  public <S> StringBuilder visit(GreaterThanEquals comparison, S context) {
    return compared(comparison, ">=", "<=");
  }

  @Override
  public <S> StringBuilder visit(MinorThan comparison, S context) {
    return compared(comparison, "<", ">");
  }

  @Override
  public <S> StringBuilder visit(MinorThanEquals comparison, S context) {
    return compared(comparison, "<=", ">=");
  }

  /** A value that is written out comes last, else the smaller text comes first. */
  private StringBuilder compared(BinaryExpression comparison, String operator, String mirrored) {
    if (comparison instanceof OldOracleJoinBinaryExpression old
        && (old.getOldOracleJoinSyntax() != 0 || old.getOraclePriorPosition() != 0)) {
      return getBuilder().append(comparison);
    }
    String left = text(comparison.getLeftExpression());
    String right = text(comparison.getRightExpression());
    boolean leftLast = isLiteral(comparison.getLeftExpression());
    boolean rightLast = isLiteral(comparison.getRightExpression());
    boolean swap = leftLast == rightLast ? left.compareTo(right) > 0 : leftLast;
    return swap ? write(right, mirrored, left) : write(left, operator, right);
  }

  private static boolean isLiteral(Expression expression) {
    Expression bare = bare(expression);
    return bare instanceof LongValue
        || bare instanceof DoubleValue
        || bare instanceof StringValue
        || bare instanceof NullValue;
  }

  @Override
  public <S> StringBuilder visit(InExpression in, S context) {
    String not = in.isNot() ? " NOT IN " : " IN ";
    String values =
        in.getRightExpression() instanceof ParenthesedExpressionList<?> list
            ? "(" + String.join(", ", sorted(list)) + ")"
            : text(in.getRightExpression());
    return getBuilder().append(text(in.getLeftExpression())).append(not).append(values);
  }

  private TreeSet<String> sorted(ExpressionList<?> list) {
    TreeSet<String> sorted = new TreeSet<>();
    list.forEach(element -> sorted.add(text(element)));
    return sorted;
  }

  @Override
  public <S> StringBuilder visit(ExpressionList<? extends Expression> list, S context) {
    return list instanceof ParenthesedExpressionList<?> && list.size() == 1
        ? getBuilder().append(text(bare(list)))
        : super.visit(list, context);
  }

  @Override
  public <S> StringBuilder visit(CastExpression cast, S context) {
    cast.setUseCastKeyword(true);
    cast.keyword = cast.keyword == null ? "CAST" : cast.keyword.toUpperCase(Locale.ROOT);
    return super.visit(cast, context);
  }

  /** A column may stand in two clauses, so it is left as it was. */
  @Override
  public <S> StringBuilder visit(Column column, S context) {
    Table table = column.getTable();
    String prefix = table == null ? null : scopes.prefix(table);
    if (prefix == null) {
      return super.visit(column, context);
    }
    column.setTable(prefix.isEmpty() ? null : new Table(prefix.substring(0, prefix.length() - 1)));
    try {
      return super.visit(column, context);
    } finally {
      column.setTable(table);
    }
  }

  @Override
  public <S> StringBuilder visit(AllTableColumns columns, S context) {
    String prefix = scopes.prefix(columns.getTable());
    return prefix == null ? super.visit(columns, context) : getBuilder().append(prefix).append('*');
  }
}
