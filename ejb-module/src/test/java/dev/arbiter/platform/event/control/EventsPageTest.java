package dev.arbiter.platform.event.control;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.analytics.comparison.control.ComparisonPreparation;
import dev.arbiter.evaluation.lifecycle.api.RunCancelled;
import dev.arbiter.evaluation.lifecycle.api.RunCompleted;
import dev.arbiter.evaluation.lifecycle.api.RunFailed;
import dev.arbiter.platform.event.api.DomainEvent;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The reference page of the events is what the events are. */
class EventsPageTest {
  private static final Path PAGE = Path.of("../docs/reference/events.md");
  private static final Path MADE = Path.of("target/events.md");
  private static final List<Class<? extends DomainEvent>> EVENTS =
      List.of(RunCancelled.class, RunCompleted.class, RunFailed.class);
  private static final String INTRODUCTION =
      """
      # Events between services

      Made by `EventsPageTest` from the events' own records; `-Darbiter.write=true` writes it anew.

      An event is a record that implements `DomainEvent`, lies in the `api` of the service that does it, has a name in
      the past tense and an `@EventKind`. It says ids and figures that do not change any more, never content. A
      component may be added, never renamed or taken away: events of the version before are still under way.

      ```java
      @Inject private Events events;
      // in the transaction of the deed: leaves with it, or not at all
      events.publish(new RunCompleted(run, items, done, dead, now));
      ```

      A consumer is a CDI bean that implements `EventHandler<RunCompleted>`. It is called in a transaction of the
      event's tenant, at least once and in no promised order; what it does and that it did so are committed together,
      so an event that comes twice does nothing the second time. Its name begins with its service, which decides what
      nodes it runs on, and must never change. Whatever it throws undoes both, and the event comes again after 1, 3,
      9, 27 ... seconds; after 8 attempts it is a dead letter of its tenant.

      ## Kinds

      | kind | what it says | who handles it |
      |---|---|---|
      """;
  private static final String MESSAGES =
      """

      ## Messages

      An event goes to the queue `arbiter.events.<service>` of each of its consumers, without a body. A broker never
      learns what an event says.

      | property | type | meaning |
      |---|---|---|
      | `arbiterEvent` | boolean | true; tells these from other messages in `DLQ` |
      | `tenantId` | string | whose it is |
      | `eventId` | string | the same for each consumer, and when it is sent again |
      | `kind` | string | see above |
      | `consumer` | string | who is to handle it |
      | `correlationId` | string | of the deed: log lines of the deed and of its consumers have it |
      | `redriven` | boolean | whether it is sent again from a dead letter |

      ## Dead letters over REST

      Below `/api/v1`, with a bearer token whose account has `event:manage`. Every change is audited.

      | call | does |
      |---|---|
      | `GET /dead-letters?status=&consumer=` | lists them, newest first; open ones if `status` is absent (`OPEN`, `REDRIVEN`, `HANDLED`, `DISCARDED`) |
      | `GET /dead-letters/{id}` | shows one |
      | `POST /dead-letters/{id}/redrive` | sends an open one again, to the consumer that could not handle it; 409 if it is not open, or what it said was removed after the retention time |
      | `POST /dead-letters/redrive` | sends all open ones again, or those of `{"consumer": "..."}`; 1,000 by one call, `more` says whether there may be more |
      | `POST /dead-letters/{id}/discard` | closes an open one for good |

      How a node is set up for events is in the [operator's guide](../guide/operate-events.md).
      """;

  @Test
  void isUpToDate() throws IOException {
    EventHandlers handlers = new EventHandlers(List.of(new ComparisonPreparation(null)));
    StringBuilder page = new StringBuilder(INTRODUCTION);
    for (Class<? extends DomainEvent> event : EVENTS) {
      String kind = EventCodec.kind(event);
      page.append("| `").append(kind).append("` | ").append(components(event)).append(" | ");
      String consumers =
          handlers.consumersOf(kind).stream()
              .map(name -> "`" + name + "`")
              .collect(Collectors.joining(", "));
      page.append(consumers.isEmpty() ? "nobody yet" : consumers).append(" |");
      page.append(System.lineSeparator());
    }
    page.append(MESSAGES);
    Files.writeString(Boolean.getBoolean("arbiter.write") ? PAGE : MADE, page);

    assertThat(PAGE).hasContent(page.toString());
  }

  private static String components(Class<?> event) {
    return Arrays.stream(event.getRecordComponents())
        .map(EventsPageTest::component)
        .collect(Collectors.joining(", "));
  }

  private static String component(RecordComponent component) {
    return "`" + component.getName() + "` " + component.getType().getSimpleName();
  }
}
