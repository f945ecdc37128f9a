package dev.arbiter.evaluation.assistant.entity;

import dev.arbiter.evaluation.assistant.type.AssistantOrder;
import dev.arbiter.platform.page.type.Cursor;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What an order of assistants is in SQL, and in the cursor behind a row. */
enum AssistantSort {
  NEWEST("a.created_at", true, "") {
    @Override
    String key(ListedAssistant row) {
      return row.assistant().createdAt().toString();
    }

    @Override
    Object value(Cursor cursor) {
      return cursor.instant(0).atOffset(ZoneOffset.UTC);
    }
  },
  NAME("a.name", false, "") {
    @Override
    String key(ListedAssistant row) {
      return row.assistant().name();
    }

    @Override
    Object value(Cursor cursor) {
      return cursor.text(0);
    }
  },
  KIND("a.kind || ' ' || a.name", false, "") {
    @Override
    String key(ListedAssistant row) {
      return row.assistant().kind().name() + " " + row.assistant().name();
    }

    @Override
    Object value(Cursor cursor) {
      return cursor.text(0);
    }
  },
  CHANGED("coalesce(l.created_at, a.created_at)", true, AssistantSort.LATEST) {
    @Override
    String key(ListedAssistant row) {
      Instant made = row.assistant().createdAt();
      return (row.recording() == null ? made : row.recording().createdAt()).toString();
    }

    @Override
    Object value(Cursor cursor) {
      return cursor.instant(0).atOffset(ZoneOffset.UTC);
    }
  },
  COVERAGE(
      "coalesce(l.matched * 1000000 / nullif(l.cases, 0), 2000000)", false, AssistantSort.LATEST) {
    @Override
    String key(ListedAssistant row) {
      ListedRecording known = row.recording();
      long covered =
          known == null || known.cases() == 0 ? NONE : known.matched() * MILLIONTHS / known.cases();
      return Long.toString(covered);
    }

    @Override
    Object value(Cursor cursor) {
      return cursor.longNumber(0);
    }
  };

  /** All newest recordings at once: one by one they took twice as long. */
  private static final String LATEST =
      """
      left join (
        select distinct on (g.tenant_id, g.assistant_id) g.tenant_id, g.assistant_id, g.created_at,
          g.matched::bigint as matched, v.cases
        from evaluation.recording g
        left join evaluation.suite_version v
          on v.tenant_id = g.tenant_id and v.suite_id = g.suite_id and v.version = g.suite_version
        order by g.tenant_id, g.assistant_id, g.created_at desc, g.id desc
        ) l on l.tenant_id = a.tenant_id and l.assistant_id = a.id
      """;

  private static final long MILLIONTHS = 1_000_000;
  private static final long NONE = 2 * MILLIONTHS;

  private final String expression;
  private final boolean descending;
  private final String join;

  AssistantSort(String expression, boolean descending, String join) {
    this.expression = expression;
    this.descending = descending;
    this.join = join;
  }

  static AssistantSort of(AssistantOrder order) {
    return valueOf(order.name());
  }

  /** The row's place, as a cursor keeps it. */
  abstract String key(ListedAssistant row);

  /** The same as a parameter of a statement. */
  abstract Object value(Cursor cursor);

  /** What the expression needs beside the assistant {@code a}. */
  String join() {
    return join;
  }

  String expression() {
    return expression;
  }

  /** That a row lies behind a place and an id. */
  String behind() {
    return " and (%s, a.id) %s (?, ?)".formatted(expression, descending ? "<" : ">");
  }

  /** The order by an expression's value and the id. */
  String by(String column) {
    return " order by %1$s%2$s, a.id%2$s".formatted(column, descending ? " desc" : "");
  }

  Cursor cursor(ListedAssistant row) {
    return new Cursor(List.of(key(row), row.assistant().id().toString()));
  }
}
