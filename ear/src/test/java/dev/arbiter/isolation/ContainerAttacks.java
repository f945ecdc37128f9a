package dev.arbiter.isolation;

import static dev.arbiter.isolation.Attack.HeldBy.CODE;
import static dev.arbiter.isolation.Attack.HeldBy.EITHER_WALL;
import static dev.arbiter.isolation.Attack.HeldBy.ROW_LEVEL_SECURITY;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

/** Attacks that need what only a container has. */
final class ContainerAttacks {

  private ContainerAttacks() {}

  /** An attack with any of several ways to look at the table. */
  private interface Attempt {
    Outcome on(ContainerStage stage, Target target, Function<EntityManager, Outcome> look);
  }

  static List<Attack> all() {
    return Stream.of(
            Stream.of(
                sql("plain JDBC before JPA in a transaction", ContainerAttacks::jdbcFirst),
                sql("plain JDBC after JPA in a transaction", ContainerAttacks::jdbcAfter),
                sql("SQL on the connection of a failed transaction", ContainerAttacks::afterError),
                sql("SQL on the connection of a thread that died", ContainerAttacks::afterDeath),
                new Attack(
                    "other tenant's scope entered inside a transaction",
                    CODE,
                    Set.of(),
                    (stage, target) -> entered((ContainerStage) stage, target))),
            ways(ContainerAttacks::sql, "SQL"))
        .flatMap(attacks -> attacks)
        .toList();
  }

  /** Those that need an entity. */
  static List<Attack> onEntities() {
    return ways(ContainerAttacks::jpql, "JPQL").toList();
  }

  private interface Maker {
    Attack of(String name, Attempt attempt);
  }

  private static Stream<Attack> ways(Maker maker, String how) {
    return Stream.of(
        maker.of(how + " with REQUIRES_NEW inside a transaction", ContainerAttacks::nested),
        maker.of(how + " after other's scope in a suspension", ContainerAttacks::suspended),
        maker.of(
            how + " in a listener without tenant",
            (stage, target, look) -> stage.inListener(() -> stage.transactions().rolledBack(look))),
        maker.of(how + " in a task that the other submits", ContainerAttacks::task),
        maker.of(how + " in an asynchronous method that the other calls", ContainerAttacks::later),
        maker.of(how + " on the thread of a failed task", ContainerAttacks::afterTask));
  }

  private static Attack sql(String name, Attempt attempt) {
    return new Attack(
        name,
        ROW_LEVEL_SECURITY,
        Set.of(),
        (stage, target) ->
            attempt.on(
                (ContainerStage) stage, target, entities -> SqlAttacks.counted(entities, target)));
  }

  private static Attack jpql(String name, Attempt attempt) {
    return new Attack(
        name,
        EITHER_WALL,
        Set.of(),
        (stage, target) ->
            attempt.on(
                (ContainerStage) stage,
                target,
                entities -> EntityAttacks.selected(entities, stage, target)));
  }

  private static Outcome jdbcFirst(
      ContainerStage stage, Target target, Function<EntityManager, Outcome> look) {
    return stage.inTransaction(target.attacker(), entities -> SqlAttacks.plainJdbc(stage, target));
  }

  private static Outcome jdbcAfter(
      ContainerStage stage, Target target, Function<EntityManager, Outcome> look) {
    return stage.inTransaction(
        target.attacker(),
        entities -> worst(look.apply(entities), SqlAttacks.plainJdbc(stage, target)));
  }

  private static Outcome nested(
      ContainerStage stage, Target target, Function<EntityManager, Outcome> look) {
    return stage.inTransaction(
        target.attacker(),
        entities ->
            worst(
                worst(look.apply(entities), stage.transactions().ofItsOwn(look)),
                look.apply(entities)));
  }

  /** The scope allows it, as no transaction is running; the suspended one must not notice. */
  private static Outcome suspended(
      ContainerStage stage, Target target, Function<EntityManager, Outcome> look) {
    return stage.inTransaction(
        target.attacker(),
        entities -> {
          Outcome before = look.apply(entities);
          stage
              .transactions()
              .outside(
                  none -> {
                    stage
                        .scope()
                        .run(
                            Stage.caller(target.victim()),
                            () -> stage.transactions().ofItsOwn(look));
                    return null;
                  });
          return worst(before, look.apply(entities));
        });
  }

  private static Outcome task(
      ContainerStage stage, Target target, Function<EntityManager, Outcome> look) {
    return stage.inTransaction(
        target.victim(), entities -> stage.inTask(() -> stage.transactions().rolledBack(look)));
  }

  private static Outcome later(
      ContainerStage stage, Target target, Function<EntityManager, Outcome> look) {
    return stage.inTransaction(
        target.victim(),
        entities ->
            ContainerStage.result(
                stage.transactions().later(mine -> ContainerStage.judged(() -> look.apply(mine)))));
  }

  private static Outcome afterError(
      ContainerStage stage, Target target, Function<EntityManager, Outcome> look) {
    AtomicLong process = new AtomicLong();
    try {
      stage.commit(
          target.victim(),
          entities -> {
            process.set(Stage.count(entities, "select pg_backend_pid()"));
            entities.createNativeQuery("select 1 / 0").getSingleResult();
          });
      throw new AssertionError("divided by zero");
    } catch (RuntimeException expected) {
      requireCause(expected, PersistenceException.class);
    }
    return counted(stage, target, process.get());
  }

  /** The thread binds through the raw holder and takes nothing away. */
  private static Outcome afterDeath(
      ContainerStage stage, Target target, Function<EntityManager, Outcome> look) {
    AtomicLong process = new AtomicLong();
    Thread thread =
        stage
            .threads()
            .newThread(
                () -> {
                  Stage.bind(target.victim());
                  stage.transactions().committed(entities -> failing(entities, process, look));
                });
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return counted(stage, target, process.get());
  }

  private static void failing(
      EntityManager entities, AtomicLong process, Function<EntityManager, Outcome> look) {
    process.set(Stage.count(entities, "select pg_backend_pid()"));
    throw new IllegalStateException("on purpose, having seen " + look.apply(entities).how());
  }

  private static Outcome counted(ContainerStage stage, Target target, long process) {
    return stage.onConnection(
        process,
        connection ->
            target.outcomeOf(
                ContainerStage.number(
                    connection, "select count(*) from " + target.table().name())));
  }

  private static Outcome afterTask(
      ContainerStage stage, Target target, Function<EntityManager, Outcome> look) {
    AtomicReference<Thread> thread = new AtomicReference<>();
    try {
      ContainerStage.result(
          stage
              .executor()
              .submit(
                  () -> {
                    thread.set(Thread.currentThread());
                    stage.commit(
                        target.victim(), entities -> failing(entities, new AtomicLong(), look));
                  }));
      throw new AssertionError("the task did not fail");
    } catch (RuntimeException expected) {
      requireCause(expected, IllegalStateException.class);
    }
    return stage.onThread(thread.get(), () -> stage.transactions().rolledBack(look));
  }

  private static Outcome entered(ContainerStage stage, Target target) {
    String sql =
        "select count(*) from %s where tenant_id = '%s'"
            .formatted(target.table().name(), target.victim());
    return stage.inTransaction(
        target.attacker(),
        entities -> {
          AtomicLong seen = new AtomicLong();
          try {
            stage
                .scope()
                .run(
                    Stage.caller(target.victim()),
                    () -> seen.set(stage.transactions().ofItsOwn(e -> Stage.count(e, sql))));
          } catch (IllegalStateException refused) {
            return Outcome.held("refused: in a transaction");
          }
          return seen.get() > 0 ? Outcome.leak() : Outcome.held("not refused");
        });
  }

  private static void requireCause(RuntimeException failure, Class<?> wanted) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (wanted.isInstance(cause)) {
        return;
      }
    }
    throw failure;
  }

  private static Outcome worst(Outcome first, Outcome second) {
    return first.leaked() ? first : second;
  }
}
