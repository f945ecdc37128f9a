package dev.arbiter.platform.telemetry.control;

import dev.arbiter.platform.tenant.entity.TenantContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.MissingResourceException;
import java.util.logging.Filter;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;

/**
 * Puts {@code [id]} before every log line of a thread that works for a request, the server's own
 * lines included. A filter of the root handlers is the one place that all lines pass while still on
 * the thread that wrote them.
 */
@ApplicationScoped
public class CorrelatedLogLines {

  private final List<Handler> handlers = new ArrayList<>();

  void install(@Observes @Initialized(ApplicationScoped.class) Object started) {
    for (Handler handler : LogManager.getLogManager().getLogger("").getHandlers()) {
      handler.setFilter(new Marking(handler.getFilter()));
      handlers.add(handler);
    }
  }

  /** The server outlives the application: it must not keep the application's classes. */
  @PreDestroy
  void uninstall() {
    for (Handler handler : handlers) {
      if (handler.getFilter() instanceof Marking marking) {
        handler.setFilter(marking.next());
      }
    }
  }

  /** Marks a record once, however many handlers print it. */
  record Marking(Filter next) implements Filter {

    @Override
    public boolean isLoggable(LogRecord line) {
      TenantContext.correlationId().ifPresent(id -> mark(line, "[" + id + "] "));
      return next == null || next.isLoggable(line);
    }

    private static void mark(LogRecord line, String prefix) {
      String text = text(line);
      if (!text.startsWith(prefix)) {
        line.setMessage(prefix + text);
      }
    }

    /** A message that is a bundle's key must be looked up before the prefix hides the key. */
    private static String text(LogRecord line) {
      String message = String.valueOf(line.getMessage());
      if (line.getResourceBundle() == null) {
        return message;
      }
      try {
        return line.getResourceBundle().getString(message);
      } catch (MissingResourceException plainText) {
        return message;
      }
    }
  }
}
