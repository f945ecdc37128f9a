package dev.arbiter.evaluation.work.entity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.evaluation.assistant.entity.Recording;
import dev.arbiter.evaluation.queue.entity.OpenRunRow;
import dev.arbiter.evaluation.queue.entity.OpenRunStore;
import dev.arbiter.platform.database.entity.StoreFixture;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.PageRequest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The runs of a tenant that are not over. */
public class OpenRunsIT {

  @RegisterExtension static final StoreFixture DATABASE = new StoreFixture();

  private final RunFixture fixture = new RunFixture(DATABASE);
  private final OpenRunStore open = DATABASE.store(OpenRunStore.class);

  private UUID late;
  private UUID urgent;

  @BeforeEach
  void orderRuns() {
    fixture.newTenant();
    fixture.publish("a=1", "b=2");
    Recording recording = fixture.recording("a", "b");
    UUID over = fixture.preparedRun(recording);
    fixture.work(10);
    assertThat(fixture.run(over).status().isFinal()).isTrue();
    late = fixture.preparedRun(recording);
    urgent = fixture.startRun(1, recording);
    fixture.prepare(urgent);
  }

  @Test
  void areListedInTheOrderOfTheirPriorityWithoutThoseThatAreOver() {
    List<OpenRunRow> rows = list(PageRequest.of(10, null));

    assertThat(rows).extracting(OpenRunRow::runId).containsExactly(urgent, late);
    assertThat(rows).extracting(OpenRunRow::items).containsExactly(2, 2);
    assertThat(rows).extracting(OpenRunRow::underWay).containsExactly(0, 0);
    OpenRunRow first = rows.get(0);
    String behind =
        new Cursor(
                List.of(
                    Integer.toString(first.priority()),
                    first.createdAt().toString(),
                    first.runId().toString()))
            .encode();
    assertThat(list(PageRequest.of(10, behind)))
        .extracting(OpenRunRow::runId)
        .containsExactly(late);
  }

  @Test
  void countWhatWorkersHold() {
    fixture.claim(UUID.randomUUID(), 1);

    assertThat(list(PageRequest.of(10, null)))
        .extracting(OpenRunRow::underWay)
        .containsExactly(1, 0);
  }

  @Test
  void areThoseOfTheTenantAlone() {
    UUID project = fixture.project;
    PageRequest page = PageRequest.of(10, null);
    fixture.newTenantBeside();

    assertThat(DATABASE.in(fixture.tenant, () -> open.list(project, page))).isEmpty();
  }

  private List<OpenRunRow> list(PageRequest page) {
    return DATABASE.in(fixture.tenant, () -> open.list(fixture.project, page));
  }
}
