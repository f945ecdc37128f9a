package dev.arbiter.isolation;

import dev.arbiter.platform.tenant.api.TenantScope;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * Added to the application for a test: attacks the tenant {@code victim} from the tenant {@code
 * attacker} in all ways, and prints table, attack and result of each, separated by tabs. With
 * {@code ticket} it sends a work ticket instead. Its address is one that needs no sign-in, so no
 * tenant is bound.
 */
@WebServlet("/assets/intruder")
public class IntruderServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(IntruderServlet.class.getName());

  @Inject private transient TenantScope scope;
  @Inject private transient IntruderTransactions transactions;
  @Inject private transient IntruderLetters letters;

  @PersistenceUnit(unitName = "arbiter")
  private transient EntityManagerFactory factory;

  @Resource(lookup = "jdbc/arbiter")
  private transient DataSource pool;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private transient ManagedExecutorService executor;

  @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
  private transient ManagedThreadFactory threads;

  @Resource(lookup = "jms/arbiter")
  private transient ConnectionFactory messages;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    if (request.getParameter("ticket") != null) {
      sendTicket(request.getParameter("ticket"));
      return;
    }
    UUID attacker = UUID.fromString(request.getParameter("attacker"));
    UUID victim = UUID.fromString(request.getParameter("victim"));
    try {
      attack(attacker, victim, response.getWriter());
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private void sendTicket(String text) {
    try (JMSContext context = messages.createContext(JMSContext.AUTO_ACKNOWLEDGE)) {
      context.createProducer().send(context.createTopic("arbiter.work"), text);
    }
  }

  private void attack(UUID attacker, UUID victim, PrintWriter out) throws SQLException {
    ContainerStage stage =
        new ContainerStage(
            scope,
            transactions,
            factory.getMetamodel(),
            pool,
            executor,
            threads,
            messages,
            letters);
    List<TenantTable> tables = Catalogue.tenantTables(pool);
    FixtureRows rows = new FixtureRows(tables);
    for (TenantTable table : tables) {
      Target target =
          new Target(
              table,
              Target.entity(stage.metamodel(), table),
              rows,
              attacker,
              victim,
              row(table, victim),
              count(table, attacker));
      for (Attack attack : attacks(target.entity().isPresent())) {
        out.println(table.name() + "\t" + attack.name() + "\t" + how(attack, stage, target));
      }
    }
  }

  static List<Attack> attacks(boolean entity) {
    return Stream.of(
            SqlAttacks.all(),
            InsertAttacks.all(),
            ContainerAttacks.all(),
            entity ? EntityAttacks.all() : List.<Attack>of(),
            entity ? ContainerAttacks.onEntities() : List.<Attack>of())
        .flatMap(List::stream)
        .toList();
  }

  private static String how(Attack attack, Stage stage, Target target) {
    try {
      return attack.attempt().on(stage, target).how();
    } catch (RuntimeException | AssertionError broken) {
      LOG.log(Level.SEVERE, target.table().name() + ": " + attack.name(), broken);
      return "BROKEN " + broken;
    }
  }

  /** Read honestly, by the tenant itself. */
  private long count(TenantTable table, UUID tenant) {
    return honest(
        tenant,
        entities ->
            Stage.count(
                entities,
                "select count(*) from %s where tenant_id = '%s'".formatted(table.name(), tenant)));
  }

  private Map<String, String> row(TenantTable table, UUID tenant) {
    String columns =
        table.columnNames().stream()
            .map(column -> "cast(%1$s as text) as %1$s".formatted(column))
            .collect(Collectors.joining(", "));
    Object[] values =
        (Object[])
            honest(
                tenant,
                entities ->
                    entities
                        .createNativeQuery(
                            "select %s from %s where tenant_id = '%s' limit 1"
                                .formatted(columns, table.name(), tenant))
                        .getSingleResult());
    Map<String, String> row = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i++) {
      row.put(table.columnNames().get(i), (String) values[i]);
    }
    return row;
  }

  private <T> T honest(UUID tenant, Function<EntityManager, T> read) {
    Map<String, T> result = new LinkedHashMap<>();
    scope.run(Stage.caller(tenant), () -> result.put("result", transactions.rolledBack(read)));
    return result.get("result");
  }
}
