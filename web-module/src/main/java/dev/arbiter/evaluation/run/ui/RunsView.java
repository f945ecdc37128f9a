package dev.arbiter.evaluation.run.ui;

import dev.arbiter.evaluation.run.api.RunFilter;
import dev.arbiter.evaluation.run.api.RunSummary;
import dev.arbiter.evaluation.run.api.Runs;
import dev.arbiter.evaluation.run.type.RunStatus;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.platform.web.ui.PageFlow;
import dev.arbiter.platform.web.ui.PageLinks;
import dev.arbiter.platform.web.ui.ReaderZone;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The list of runs. Everything that chooses its rows stands in the address: the filter, the cursor
 * and the cursors of the pages before, so the page needs no state on the server and can be kept as
 * a bookmark.
 */
@Named
@RequestScoped
public class RunsView {

  private static final int ROWS = 20;
  private static final int LAST_YEAR = 9999;

  @Inject private Runs runs;
  @Inject private PageFlow flow;
  @Inject private CurrentCaller caller;

  private String status;
  private String suite;
  private String assistant;
  private String from;
  private String to;
  private String order;
  private String after;
  private String trail;
  private Page<RunSummary> page = new Page<>(List.of(), null);

  /** Reads the page that the address asks for; called before anything is rendered. */
  public void load() throws IOException {
    flow.read(() -> page = runs.list(filter(), PageRequest.of(ROWS, after)));
  }

  public List<RunSummary> getRows() {
    return page.data();
  }

  public boolean isNoRows() {
    return page.data().isEmpty();
  }

  public boolean isMayStart() {
    return caller.require().may(Permission.RUN_START);
  }

  /** Whether the address narrows the list, so that an empty one means no match. */
  public boolean isFiltered() {
    return statusOrNull() != null
        || textOrNull(suite) != null
        || textOrNull(assistant) != null
        || dayOrNull(from) != null
        || dayOrNull(to) != null;
  }

  /** Whether a row can still change, so that the page looks again by itself. */
  public boolean isLive() {
    return page.data().stream().anyMatch(run -> !run.status().isFinal());
  }

  public PageLinks getLinks() {
    Map<String, String> narrowed = new LinkedHashMap<>();
    narrowed.put("status", status);
    narrowed.put("suite", suite);
    narrowed.put("assistant", assistant);
    narrowed.put("from", from);
    narrowed.put("to", to);
    narrowed.put("order", order);
    return PageLinks.of("/runs.xhtml", narrowed, after, trail, page.nextCursor());
  }

  public List<RunStatus> getStatuses() {
    return Arrays.asList(RunStatus.values());
  }

  private RunFilter filter() {
    boolean oldestFirst = "oldest".equals(order);
    return new RunFilter(
        statusOrNull(),
        textOrNull(suite),
        null,
        textOrNull(assistant),
        startOf(dayOrNull(from)),
        startOf(Optional.ofNullable(dayOrNull(to)).map(day -> day.plusDays(1)).orElse(null)),
        oldestFirst ? RunFilter.Order.OLDEST_FIRST : RunFilter.Order.NEWEST_FIRST);
  }

  /** A status that is none of ours narrows nothing. */
  private RunStatus statusOrNull() {
    String wanted = status == null ? "" : status.toUpperCase(Locale.ROOT);
    return getStatuses().stream().filter(one -> one.name().equals(wanted)).findFirst().orElse(null);
  }

  private static String textOrNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  /** What is no day narrows nothing. */
  private static LocalDate dayOrNull(String text) {
    try {
      LocalDate day = text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
      return day == null || day.getYear() < 1 || day.getYear() > LAST_YEAR ? null : day;
    } catch (DateTimeParseException noDay) {
      return null;
    }
  }

  private static Instant startOf(LocalDate day) {
    return day == null ? null : day.atStartOfDay(ReaderZone.current()).toInstant();
  }

  public String getStatus() {
    return status;
  }

  public void setStatus(String status) {
    this.status = status;
  }

  public String getSuite() {
    return suite;
  }

  public void setSuite(String suite) {
    this.suite = suite;
  }

  public String getAssistant() {
    return assistant;
  }

  public void setAssistant(String assistant) {
    this.assistant = assistant;
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  /** The day of the address as the field takes it; null when it is none. */
  public LocalDate getFromDay() {
    return dayOrNull(from);
  }

  /** The day of the address as the field takes it; null when it is none. */
  public LocalDate getToDay() {
    return dayOrNull(to);
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getOrder() {
    return order;
  }

  public void setOrder(String order) {
    this.order = order;
  }

  public String getAfter() {
    return after;
  }

  public void setAfter(String after) {
    this.after = after;
  }

  public String getTrail() {
    return trail;
  }

  public void setTrail(String trail) {
    this.trail = trail;
  }
}
