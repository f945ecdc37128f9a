package dev.arbiter.evaluation.item.control;

import dev.arbiter.evaluation.item.api.ExportFormat;
import dev.arbiter.evaluation.item.api.ItemExports;
import dev.arbiter.evaluation.item.api.ItemFilter;
import dev.arbiter.evaluation.item.api.ItemPage;
import dev.arbiter.evaluation.item.api.RunItem;
import dev.arbiter.evaluation.item.api.RunItems;
import dev.arbiter.evaluation.run.api.CaseAnswers;
import dev.arbiter.evaluation.run.api.CaseAnswers.Given;
import dev.arbiter.evaluation.run.api.RunDetail;
import dev.arbiter.evaluation.run.api.Runs;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Writes items page by page. Each page is a transaction of its own: a slow reader must not keep one
 * open, nor a connection.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ItemExportService implements ItemExports {

  private static final int AT_ONCE = 500;

  @Inject private RunItems items;
  @Inject private Runs runs;

  @Override
  @Requires(Permission.ANSWER_READ)
  public void check(UUID runId, ItemFilter filter) {
    items.list(runId, filter, PageRequest.of(1, null));
  }

  @Override
  @Requires(Permission.ANSWER_READ)
  public void write(UUID runId, ItemFilter filter, ExportFormat format, OutputStream target)
      throws IOException {
    Writer text = new OutputStreamWriter(target, StandardCharsets.UTF_8);
    ItemWriter writer = format == ExportFormat.CSV ? new CsvItems(text) : new JsonItems(text);
    RunDetail run = runs.get(runId);
    String cursor = null;
    do {
      ItemPage page = items.list(runId, filter, PageRequest.of(AT_ONCE, cursor));
      write(run, page.data(), writer);
      cursor = page.nextCursor();
    } while (cursor != null);
    writer.finish();
  }

  private void write(RunDetail run, List<RunItem> page, ItemWriter writer) throws IOException {
    List<UUID> ids = page.stream().map(RunItem::caseId).distinct().toList();
    Map<UUID, CaseAnswers> cases =
        ids.isEmpty()
            ? Map.of()
            : runs.answers(run, ids).stream()
                .collect(Collectors.toMap(CaseAnswers::caseId, Function.identity()));
    for (RunItem item : page) {
      CaseAnswers answered = cases.get(item.caseId());
      writer.write(item, answered, given(answered, item));
    }
  }

  /** Null for an item without an outcome. */
  private static Given given(CaseAnswers answered, RunItem item) {
    return answered == null
        ? null
        : answered.answers().stream()
            .filter(one -> one.assistantId().equals(item.assistantId()))
            .filter(one -> one.trial() == item.trial())
            .findFirst()
            .orElse(null);
  }
}
