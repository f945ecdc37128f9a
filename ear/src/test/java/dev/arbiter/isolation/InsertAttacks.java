package dev.arbiter.isolation;

import static dev.arbiter.isolation.Attack.HeldBy.KEYS;
import static dev.arbiter.isolation.Attack.HeldBy.ROW_LEVEL_SECURITY;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** New rows that claim what belongs to another tenant. */
final class InsertAttacks {

  private static final int FRESH = 2;

  private InsertAttacks() {}

  static List<Attack> all() {
    return List.of(
        new Attack(
            "insert with the other tenant's id",
            ROW_LEVEL_SECURITY,
            Set.of("INSERT"),
            InsertAttacks::ofOtherTenant),
        new Attack("foreign key to the other's row", KEYS, Set.of(), InsertAttacks::foreignKey),
        new Attack("unique key probing", KEYS, Set.of(), InsertAttacks::probing));
  }

  /** On the victim's own parents, so that the table's own wall must refuse, and no other. */
  private static Outcome ofOtherTenant(Stage stage, Target target) {
    return stage.inTransaction(
        target.attacker(),
        entities -> {
          UUID claimed = target.table().isOfTenantItself() ? UUID.randomUUID() : target.victim();
          insert(
              entities,
              target,
              claimed,
              row -> {
                target.table().foreignKeys().forEach(key -> point(row, key, target));
                return row;
              });
          return Outcome.leak();
        });
  }

  private static void point(Map<String, String> row, TenantTable.ForeignKey key, Target target) {
    key.columns().stream()
        .filter(column -> !column.equals("tenant_id"))
        .forEach(column -> row.put(column, target.victimRow().get(column)));
  }

  private static Outcome foreignKey(Stage stage, Target target) {
    Outcome worst = Outcome.held("no such key");
    for (TenantTable.ForeignKey key : target.table().foreignKeys()) {
      if (key.columns().size() > 1 || !key.columns().contains("tenant_id")) {
        Outcome outcome = stage.inTransaction(target.attacker(), e -> pointing(e, target, key));
        worst = worst.leaked() ? worst : outcome;
      }
    }
    return worst;
  }

  private static Outcome pointing(
      EntityManager entities, Target target, TenantTable.ForeignKey key) {
    parents(entities, target, target.attacker());
    insert(
        entities,
        target,
        target.attacker(),
        row -> {
          point(row, key, target);
          return row;
        });
    return Outcome.leak();
  }

  private static Outcome probing(Stage stage, Target target) {
    if (target.table().isOfTenantItself()) {
      return Outcome.held("key is the tenant");
    }
    Set<String> borrowed = new java.util.HashSet<>();
    target.table().foreignKeys().forEach(key -> borrowed.addAll(key.columns()));
    return stage.inTransaction(
        target.attacker(),
        entities -> {
          parents(entities, target, target.attacker());
          try {
            insert(
                entities,
                target,
                target.attacker(),
                row -> {
                  row.replaceAll(
                      (column, own) ->
                          borrowed.contains(column) || column.equals("tenant_id")
                              ? own
                              : target.victimRow().get(column));
                  return row;
                });
          } catch (PersistenceException refused) {
            if (!isOwnKey(refused, target.table())) {
              throw refused;
            }
          }
          return Outcome.held("nothing learnt");
        });
  }

  /** A key that starts with the tenant can only tell of the attacker's own rows. */
  private static boolean isOwnKey(PersistenceException refused, TenantTable table) {
    return String.valueOf(refused.getCause()).contains("duplicate key")
        && table.ownKeys().stream()
            .anyMatch(key -> refused.getCause().getMessage().contains('"' + key + '"'));
  }

  private static void parents(EntityManager entities, Target target, UUID tenant) {
    for (TenantTable parent : target.rows().ancestors(target.table())) {
      if (!parent.isOfTenantItself()) {
        Fixture.insertFirstThatFits(
            entities, target.rows().variants(parent, tenant, FRESH), parent);
      }
    }
  }

  private static void insert(
      EntityManager entities,
      Target target,
      UUID tenant,
      UnaryOperator<Map<String, String>> change) {
    List<Map<String, String>> variants =
        target.rows().variants(target.table(), tenant, FRESH).stream().map(change).toList();
    Fixture.insertFirstThatFits(entities, variants, target.table());
  }
}
