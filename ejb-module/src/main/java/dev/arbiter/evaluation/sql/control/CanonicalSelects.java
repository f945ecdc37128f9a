package dev.arbiter.evaluation.sql.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.expression.Expression;
import net.sf.jsqlparser.expression.LongValue;
import net.sf.jsqlparser.expression.operators.conditional.AndExpression;
import net.sf.jsqlparser.expression.operators.relational.ExpressionList;
import net.sf.jsqlparser.schema.Column;
import net.sf.jsqlparser.statement.select.Fetch;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.Limit;
import net.sf.jsqlparser.statement.select.Offset;
import net.sf.jsqlparser.statement.select.OrderByElement;
import net.sf.jsqlparser.statement.select.ParenthesedSelect;
import net.sf.jsqlparser.statement.select.PlainSelect;
import net.sf.jsqlparser.statement.select.Select;
import net.sf.jsqlparser.statement.select.SelectItem;
import net.sf.jsqlparser.statement.select.SetOperationList;
import net.sf.jsqlparser.statement.select.Top;
import net.sf.jsqlparser.util.deparser.SelectDeParser;

/** Writes queries in one way: changes what may be written in several, then writes as usual. */
final class CanonicalSelects extends SelectDeParser {
  private final SqlScopes scopes;
  private final CanonicalExpressions expressions;
  private final boolean columnNames;

  CanonicalSelects(
      SqlScopes scopes, CanonicalExpressions expressions, StringBuilder out, boolean columnNames) {
    super(expressions, out);
    this.scopes = scopes;
    this.expressions = expressions;
    this.columnNames = columnNames;
  }

  @Override
  public <S> StringBuilder visit(PlainSelect select, S context) {
    scopes.enter(select);
    try {
      limit(select);
      joins(select);
      order(select);
      group(select);
      names(select);
      return super.visit(select, context);
    } finally {
      scopes.leave();
    }
  }

  /** Brackets around a single query of a union say nothing; around another union they do. */
  @Override
  public <S> StringBuilder visit(SetOperationList union, S context) {
    List<Select> queries = new ArrayList<>();
    for (Select query : union.getSelects()) {
      queries.add(bare(query) instanceof PlainSelect plain && isPart(plain) ? plain : query);
    }
    union.setSelects(queries);
    ascending(union.getOrderByElements());
    return super.visit(union, context);
  }

  /** Whether an order or a limit would not pass to the whole union without brackets. */
  private static boolean isPart(PlainSelect select) {
    return select.getOrderByElements() == null
        && select.getLimit() == null
        && select.getOffset() == null
        && select.getFetch() == null
        && select.getWithItemsList() == null;
  }

  private static void ascending(List<OrderByElement> elements) {
    if (elements != null) {
      elements.forEach(one -> one.setAscDescPresent(one.isAscDescPresent() && !one.isAsc()));
    }
  }

  private static void limit(PlainSelect select) {
    Top top = select.getTop();
    Fetch fetch = select.getFetch();
    if (top != null && !top.isPercentage() && !top.isWithTies() && select.getLimit() == null) {
      select.setLimit(new Limit().withRowCount(CanonicalExpressions.bare(top.getExpression())));
      select.setTop(null);
    } else if (fetch != null && isPlain(fetch) && select.getLimit() == null) {
      select.setLimit(new Limit().withRowCount(fetch.getExpression()));
      select.setFetch(null);
    }
    Limit limit = select.getLimit();
    if (limit != null && limit.getOffset() != null && select.getOffset() == null) {
      select.setOffset(new Offset().withOffset(limit.getOffset()));
      limit.setOffset(null);
    }
    if (select.getOffset() != null) {
      select.getOffset().setOffsetParam(null);
    }
  }

  private static boolean isPlain(Fetch fetch) {
    return fetch.getExpression() != null
        && fetch.getFetchParameters().stream()
            .allMatch(
                word -> List.of("ROW", "ROWS", "ONLY").contains(word.toUpperCase(Locale.ROOT)));
  }

  /**
   * The condition of an inner join filters the product of its tables, and so does WHERE, unless a
   * later join keeps rows of its right side.
   */
  private static void joins(PlainSelect select) {
    if (select.getJoins() == null) {
      return;
    }
    boolean movable = select.getJoins().stream().noneMatch(CanonicalSelects::keepsRight);
    List<Expression> conditions = new ArrayList<>();
    for (Join join : select.getJoins()) {
      if (join.isLeft() || join.isRight() || join.isFull()) {
        join.setOuter(false);
      } else if (isInner(join)) {
        join.setInner(false);
        join.setCross(false);
        join.setSimple(false);
        if (movable) {
          conditions.addAll(join.getOnExpressions());
          join.setOnExpressions(List.of());
        }
      }
    }
    for (Expression condition : conditions) {
      Expression where = select.getWhere();
      select.setWhere(where == null ? condition : new AndExpression(where, condition));
    }
  }

  private static boolean keepsRight(Join join) {
    return join.isRight() || join.isFull();
  }

  private static boolean isInner(Join join) {
    return !(join.isNatural()
        || join.isOuter()
        || join.isSemi()
        || join.isApply()
        || join.isStraight()
        || join.isAsOf()
        || join.isWindowJoin()
        || join.isGlobal()
        || join.isAny()
        || join.isAll()
        || join.isArray());
  }

  /** Positions and aliases stand for what is selected; ascending is the rule. */
  private static void order(PlainSelect select) {
    if (select.getOrderByElements() == null) {
      return;
    }
    for (OrderByElement element : select.getOrderByElements()) {
      element.setExpression(selected(select, element.getExpression(), true));
    }
    ascending(select.getOrderByElements());
  }

  private static Expression selected(PlainSelect select, Expression expression, boolean byAlias) {
    List<SelectItem<?>> items = select.getSelectItems();
    if (expression instanceof LongValue position
        && position.getStringValue().length() < 5
        && position.getValue() >= 1
        && position.getValue() <= items.size()) {
      return items.get((int) position.getValue() - 1).getExpression();
    }
    if (byAlias && expression instanceof Column column && column.getTable() == null) {
      for (SelectItem<?> item : items) {
        if (item.getAlias() != null && item.getAlias().getName().equals(column.getColumnName())) {
          return item.getExpression();
        }
      }
    }
    return expression;
  }

  private void group(PlainSelect select) {
    if (select.getGroupBy() == null || !select.getGroupBy().getGroupingSets().isEmpty()) {
      return;
    }
    ExpressionList<Expression> by = select.getGroupBy().getGroupByExpressionList();
    if (by != null && !select.getGroupBy().hasGroupBySortDirections()) {
      by.replaceAll(expression -> selected(select, expression, false));
      by.sort(Comparator.comparing(expressions::text));
    }
  }

  /** Names of columns count within, where they are referred to; a name that says nothing goes. */
  private void names(PlainSelect select) {
    for (SelectItem<?> item : select.getSelectItems()) {
      Alias alias = item.getAlias();
      boolean repeats =
          alias != null
              && item.getExpression() instanceof Column column
              && column.getColumnName().equals(alias.getName());
      if (alias != null && (repeats || scopes.depth() == 1 && !columnNames)) {
        item.setAlias(null);
      } else if (alias != null) {
        alias.setUseAs(true);
      }
    }
  }

  /** Without brackets around all of it. */
  static Select bare(Select select) {
    Select bare = select;
    while (bare instanceof ParenthesedSelect outer
        && outer.getOrderByElements() == null
        && outer.getLimit() == null
        && outer.getOffset() == null
        && outer.getFetch() == null
        && outer.getAlias() == null
        && outer.getWithItemsList() == null) {
      bare = outer.getSelect();
    }
    return bare;
  }
}
