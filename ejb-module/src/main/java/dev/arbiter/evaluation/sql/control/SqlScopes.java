package dev.arbiter.evaluation.sql.control;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import net.sf.jsqlparser.expression.Alias;
import net.sf.jsqlparser.schema.Table;
import net.sf.jsqlparser.statement.select.FromItem;
import net.sf.jsqlparser.statement.select.Join;
import net.sf.jsqlparser.statement.select.PlainSelect;

/**
 * The tables that a place of a statement can see, by the names they have there. Every one gets a
 * name by its level and place, so that names that were chosen freely do not count.
 */
final class SqlScopes {
  private final Deque<Map<String, String>> levels = new ArrayDeque<>();

  /** Enters a SELECT and names its tables. */
  void enter(PlainSelect select) {
    Map<String, String> names = new LinkedHashMap<>();
    levels.push(names);
    if (select.getFromItem() != null) {
      name(select.getFromItem(), names);
    }
    if (select.getJoins() != null) {
      for (Join join : select.getJoins()) {
        name(join.getFromItem(), names);
      }
    }
  }

  void leave() {
    levels.pop();
  }

  int depth() {
    return levels.size();
  }

  private void name(FromItem item, Map<String, String> names) {
    String level = levels.size() == 1 ? "" : "_" + levels.size();
    String name = "t" + (names.size() + 1) + level;
    Alias alias = item.getAlias();
    if (alias != null) {
      names.put(alias.getName(), name);
      alias.setName(name);
      alias.setUseAs(false);
    } else {
      names.put(item instanceof Table table ? table.getName() : name, name);
      item.setAlias(new Alias(name, false));
    }
  }

  /**
   * What a column of that table is called here: nothing in front of it where only one table is in
   * reach, the table's new name where there are more; null when no table has that name.
   */
  String prefix(Table table) {
    if (table.getSchemaName() == null) {
      int level = 0;
      for (Map<String, String> names : levels) {
        String name = names.get(table.getName());
        if (name != null) {
          return level == 0 && names.size() == 1 ? "" : name + ".";
        }
        level++;
      }
    }
    return null;
  }
}
