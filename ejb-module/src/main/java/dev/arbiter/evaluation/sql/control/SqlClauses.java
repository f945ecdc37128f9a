package dev.arbiter.evaluation.sql.control;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A statement by its clauses, to say where two differ.
 *
 * @param bodies by the word that begins a clause, a number behind it from the second time on
 */
record SqlClauses(Map<String, String> bodies) {
  private static final Set<String> WORDS =
      Set.of(
          "WITH",
          "SELECT",
          "FROM",
          "WHERE",
          "GROUP",
          "HAVING",
          "ORDER",
          "LIMIT",
          "OFFSET",
          "UNION",
          "INTERSECT",
          "EXCEPT",
          "MINUS",
          "SET",
          "VALUES",
          "INSERT",
          "UPDATE",
          "DELETE",
          "MERGE",
          "CREATE",
          "RETURNING");

  /** Two clauses that differ; a body is null where there is no such clause. */
  record Difference(String clause, String expected, String actual) {}

  static SqlClauses of(String canonical) {
    Map<String, String> bodies = new LinkedHashMap<>();
    String clause = "";
    int from = 0;
    int depth = 0;
    int at = 0;
    while (at < canonical.length()) {
      char c = canonical.charAt(at);
      if (c == '\'' || c == '"') {
        int end = canonical.indexOf(c, at + 1);
        at = end < 0 ? canonical.length() : end + 1;
        continue;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      int end = endOfWord(canonical, at);
      if (depth == 0 && end > at && WORDS.contains(canonical.substring(at, end))) {
        put(bodies, clause, canonical.substring(from, at));
        clause = canonical.substring(at, end);
        from = end;
      }
      at = Math.max(at + 1, end);
    }
    put(bodies, clause, canonical.substring(from));
    return new SqlClauses(bodies);
  }

  private static void put(Map<String, String> bodies, String clause, String raw) {
    String body = raw.strip();
    String rest = body.startsWith("BY ") ? body.substring(3) : body;
    if (clause.isEmpty() && rest.isEmpty()) {
      return;
    }
    String name = body.startsWith("BY ") ? clause + " BY" : clause;
    int again = 2;
    String key = name;
    while (bodies.containsKey(key)) {
      key = name + " " + again++;
    }
    bodies.put(key, rest);
  }

  private static int endOfWord(String text, int at) {
    int end = at;
    while (end < text.length()
        && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '_')) {
      end++;
    }
    return end;
  }

  Optional<Difference> difference(SqlClauses actual) {
    Set<String> all = new LinkedHashSet<>(bodies.keySet());
    all.addAll(actual.bodies.keySet());
    return all.stream()
        .filter(clause -> !bodies.getOrDefault(clause, "\0").equals(actual.bodies.get(clause)))
        .findFirst()
        .map(clause -> new Difference(clause, bodies.get(clause), actual.bodies.get(clause)));
  }
}
