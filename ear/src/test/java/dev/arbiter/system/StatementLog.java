package dev.arbiter.system;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Transactions of the application, read from the database's log of all statements. */
final class StatementLog {
  private static final Pattern LINE =
      Pattern.compile("\\[(\\d+)\\] arbiter_app@\\S+ (LOG|DETAIL): {2}(.*)");
  private static final Pattern STATEMENT =
      Pattern.compile("(?:execute (?!fetch from)[^:]+|statement): (.*)");
  private static final Pattern BEGIN = Pattern.compile("(?i)begin.*");
  private static final Pattern END = Pattern.compile("(?i)(commit|rollback).*");
  private static final Pattern FIRST_PARAMETER =
      Pattern.compile("(?i)parameters: \\$1 = '(.*?)'.*");
  private static final List<String> OF_NODES =
      List.of("evaluation.queue_", "platform.relay_", "platform.keeper_beat");
  private static final String BINDING = "select set_config('app.current_tenant_id'";

  private final Map<String, Transaction> open = new LinkedHashMap<>();
  private final List<Transaction> all = new ArrayList<>();

  private StatementLog() {}

  /** One transaction of one connection; begin and end are not among its statements. */
  static final class Transaction {
    private final List<String> statements = new ArrayList<>();
    private String tenant = "";

    List<String> statements() {
      return List.copyOf(statements);
    }

    /** To whom it was bound; blank for nobody. */
    String tenant() {
      return tenant;
    }

    /** What every node asks and tells from time to time, whoever is looking at a page. */
    boolean isQueueing() {
      return statements.stream().anyMatch(one -> OF_NODES.stream().anyMatch(one::contains));
    }
  }

  static List<Transaction> read(Stream<String> lines) {
    StatementLog log = new StatementLog();
    lines.map(LINE::matcher).filter(Matcher::find).forEach(log::add);
    return log.all;
  }

  private void add(Matcher line) {
    String connection = line.group(1);
    Matcher statement = STATEMENT.matcher(line.group(3));
    if (line.group(2).equals("DETAIL")) {
      bind(connection, line.group(3));
    } else if (statement.matches()) {
      add(connection, statement.group(1));
    }
  }

  private void add(String connection, String statement) {
    if (BEGIN.matcher(statement).matches()) {
      open.remove(connection);
    } else if (!END.matcher(statement).matches()) {
      open.computeIfAbsent(connection, id -> begun()).statements.add(statement);
    } else {
      open.remove(connection);
    }
  }

  private Transaction begun() {
    Transaction transaction = new Transaction();
    all.add(transaction);
    return transaction;
  }

  private void bind(String connection, String detail) {
    Transaction transaction = open.get(connection);
    Matcher parameter = FIRST_PARAMETER.matcher(detail);
    if (transaction != null && parameter.matches()) {
      List<String> statements = transaction.statements;
      if (statements.get(statements.size() - 1).startsWith(BINDING)) {
        transaction.tenant = parameter.group(1);
      }
    }
  }
}
