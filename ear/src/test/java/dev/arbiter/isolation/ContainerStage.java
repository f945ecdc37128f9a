package dev.arbiter.isolation;

import dev.arbiter.platform.tenant.api.TenantScope;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.metamodel.Metamodel;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The application in its container. */
record ContainerStage(
    TenantScope scope,
    IntruderTransactions transactions,
    Metamodel metamodel,
    DataSource application,
    ManagedExecutorService executor,
    ManagedThreadFactory threads,
    ConnectionFactory messages,
    IntruderLetters letters)
    implements Stage {

  /** At most so many connections are in the pool of the server that is attacked. */
  static final int POOL = 4;

  private static final int THREADS = 30;
  private static final int MINUTES = 2;

  @Override
  public Outcome inTransaction(UUID tenant, Function<EntityManager, Outcome> attack) {
    return as(tenant, () -> transactions.rolledBack(attack));
  }

  @Override
  public Outcome outsideTransaction(UUID tenant, Function<EntityManager, Outcome> attack) {
    return as(tenant, () -> transactions.outside(attack));
  }

  @Override
  public void commit(UUID tenant, Consumer<EntityManager> work) {
    scope.run(Stage.caller(tenant), () -> transactions.committed(work));
  }

  /** Bound as the product binds, which also takes away what an attack has bound by itself. */
  private Outcome as(UUID tenant, Supplier<Outcome> attack) {
    if (tenant == null) {
      return judged(attack);
    }
    List<Outcome> outcome = new ArrayList<>();
    scope.run(Stage.caller(tenant), () -> outcome.add(judged(attack)));
    return outcome.get(0);
  }

  /** Runs an attack as it is. */
  static Outcome judged(Supplier<Outcome> attack) {
    try {
      return attack.get();
    } catch (RuntimeException refusal) {
      return Outcome.ofRefusal(refusal);
    }
  }

  /** Runs an attack in the listener, which gets a message without a tenant. */
  Outcome inListener(Supplier<Outcome> attack) {
    String name = IntruderLetters.newName();
    Future<Outcome> letter = letters.put(name, () -> judged(attack));
    try (JMSContext context = messages.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      context.createProducer().send(context.createQueue(IntruderListener.QUEUE), name);
    }
    return result(letter);
  }

  /** Runs an attack on a thread of the server's executor. */
  Outcome inTask(Supplier<Outcome> attack) {
    return result(executor.submit(() -> judged(attack)));
  }

  /**
   * Runs an attack on this very thread of the server's executor, which gives work to the thread
   * that was idle last: so the others are kept busy until this one's turn comes.
   */
  Outcome onThread(Thread thread, Supplier<Outcome> attack) {
    CountDownLatch found = new CountDownLatch(1);
    BlockingQueue<Optional<Outcome>> outcomes = new LinkedBlockingQueue<>();
    try {
      for (int i = 0; i < THREADS; i++) {
        executor.execute(() -> tryOn(thread, attack, outcomes, found));
        Optional<Outcome> outcome = outcomes.poll(MINUTES, TimeUnit.MINUTES);
        if (outcome == null) {
          throw new IllegalStateException("the executor is stuck");
        }
        if (outcome.isPresent()) {
          return outcome.get();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      found.countDown();
    }
    throw new IllegalStateException(thread + " does not come back");
  }

  private static void tryOn(
      Thread thread,
      Supplier<Outcome> attack,
      BlockingQueue<Optional<Outcome>> outcomes,
      CountDownLatch found) {
    if (Thread.currentThread() == thread) {
      outcomes.add(Optional.of(judged(attack)));
      return;
    }
    outcomes.add(Optional.empty());
    try {
      found.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Runs an attack on this very connection of the pool. */
  Outcome onConnection(long process, Function<Connection, Outcome> attack) {
    List<Connection> taken = new ArrayList<>();
    try {
      while (taken.size() < POOL) {
        Connection connection = application.getConnection();
        taken.add(connection);
        if (number(connection, "select pg_backend_pid()") == process) {
          return attack.apply(connection);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      taken.forEach(ContainerStage::close);
    }
    throw new IllegalStateException("connection " + process + " is not in the pool");
  }

  private static void close(Connection connection) {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static long number(Connection connection, String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static <T> T result(Future<T> future) {
    try {
      return future.get(MINUTES, TimeUnit.MINUTES);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
