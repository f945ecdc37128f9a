package dev.arbiter.isolation;

import static dev.arbiter.isolation.Attack.HeldBy.ROW_LEVEL_SECURITY;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Statements that say nothing of a tenant. */
final class SqlAttacks {

  private SqlAttacks() {}

  static List<Attack> all() {
    return List.of(
        attack("SQL select without where", Set.of(), SqlAttacks::select),
        attack("SQL select by foreign key values", Set.of(), SqlAttacks::selectByKey),
        attack("SQL count without where", Set.of(), SqlAttacks::count),
        attack("SQL update without where", Set.of("UPDATE"), SqlAttacks::update),
        attack("SQL delete without where", Set.of("DELETE"), SqlAttacks::delete),
        attack("SQL, no tenant bound", Set.of(), SqlAttacks::unbound),
        attack("SQL outside a transaction", Set.of(), SqlAttacks::outside),
        attack("SQL, tenant switched inside a transaction", Set.of(), SqlAttacks::switched),
        attack("SQL on the pool after an exception", Set.of(), SqlAttacks::afterException),
        attack("plain JDBC on the pool", Set.of(), SqlAttacks::plainJdbc));
  }

  private static Attack attack(String name, Set<String> needs, Attack.Attempt attempt) {
    return new Attack(name, ROW_LEVEL_SECURITY, needs, attempt);
  }

  private static Outcome select(Stage stage, Target target) {
    return stage.inTransaction(
        target.attacker(),
        entities -> {
          List<?> seen =
              entities
                  .createNativeQuery("select tenant_id from " + target.table().name())
                  .getResultList();
          return seen.stream().allMatch(target.attacker()::equals)
              ? target.outcomeOf(seen.size())
              : Outcome.leak();
        });
  }

  private static Outcome selectByKey(Stage stage, Target target) {
    Map<String, String> key = target.victimKey();
    String where =
        key.isEmpty()
            ? "tenant_id = '" + target.victim() + "'"
            : key.entrySet().stream()
                .map(part -> part.getKey() + " = '" + part.getValue() + "'")
                .collect(Collectors.joining(" and "));
    // A key without an id, such as a priority, names a row of one's own as well.
    return stage.inTransaction(
        target.attacker(),
        entities ->
            Stage.count(
                        entities,
                        "select count(*) from %s where %s and tenant_id <> '%s'"
                            .formatted(target.table().name(), where, target.attacker()))
                    > 0
                ? Outcome.leak()
                : Outcome.held("no rows"));
  }

  private static Outcome count(Stage stage, Target target) {
    return stage.inTransaction(target.attacker(), entities -> counted(entities, target));
  }

  private static Outcome update(Stage stage, Target target) {
    List<String> columns = target.table().columnNames();
    String last = columns.get(columns.size() - 1);
    return stage.inTransaction(
        target.attacker(),
        entities ->
            target.outcomeOf(
                execute(
                    entities,
                    "update %s set %s = %s".formatted(target.table().name(), last, last))));
  }

  private static Outcome delete(Stage stage, Target target) {
    return stage.inTransaction(
        target.attacker(),
        entities -> {
          clearDescendants(entities, target);
          return target.outcomeOf(execute(entities, "delete from " + target.table().name()));
        });
  }

  /**
   * So that no key of another table stands in for the wall. Rows that the application may not
   * delete go with their parents, by their key.
   */
  static void clearDescendants(EntityManager entities, Target target) {
    target.rows().descendants(target.table()).stream()
        .filter(table -> table.rights().contains("DELETE"))
        .forEach(table -> execute(entities, "delete from " + table.name()));
  }

  private static Outcome unbound(Stage stage, Target target) {
    return stage.inTransaction(null, entities -> counted(entities, target));
  }

  private static Outcome outside(Stage stage, Target target) {
    return stage.outsideTransaction(target.attacker(), entities -> counted(entities, target));
  }

  private static Outcome switched(Stage stage, Target target) {
    return stage.inTransaction(
        target.attacker(),
        entities -> {
          Outcome before = counted(entities, target);
          Stage.bind(target.victim());
          Object seen =
              entities
                  .createNativeQuery(
                      "select count(*) from %s where tenant_id = '%s'"
                          .formatted(target.table().name(), target.victim()))
                  .getSingleResult();
          return ((Number) seen).longValue() > 0 ? Outcome.leak() : before;
        });
  }

  private static Outcome afterException(Stage stage, Target target) {
    Outcome failed =
        stage.inTransaction(
            target.victim(),
            entities -> {
              try {
                entities.createNativeQuery("select 1 / 0").getSingleResult();
                throw new IllegalStateException("divided by zero");
              } catch (jakarta.persistence.PersistenceException expected) {
                return Outcome.held(expected.getClass().getSimpleName());
              }
            });
    return failed.leaked()
        ? failed
        : stage.outsideTransaction(target.attacker(), entities -> counted(entities, target));
  }

  static Outcome plainJdbc(Stage stage, Target target) {
    try (Connection connection = stage.application().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + target.table().name())) {
      row.next();
      return target.outcomeOf(row.getLong(1));
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static Outcome counted(EntityManager entities, Target target) {
    return target.outcomeOf(Stage.count(entities, "select count(*) from " + target.table().name()));
  }

  private static int execute(EntityManager entities, String sql) {
    return entities.createNativeQuery(sql).executeUpdate();
  }
}
