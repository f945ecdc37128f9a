package dev.arbiter.evaluation.search.control;

import dev.arbiter.evaluation.search.api.Search;
import dev.arbiter.evaluation.search.api.SearchResult;
import dev.arbiter.evaluation.search.api.SearchResult.FoundAnswer;
import dev.arbiter.evaluation.search.api.SearchResult.FoundAssistant;
import dev.arbiter.evaluation.search.api.SearchResult.FoundCase;
import dev.arbiter.evaluation.search.api.SearchResult.FoundRun;
import dev.arbiter.evaluation.search.api.SearchResult.FoundSuite;
import dev.arbiter.evaluation.search.entity.SearchStore;
import dev.arbiter.evaluation.search.entity.SearchStore.NameRow;
import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.audit.api.AuditLog;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.tenancy.tenant.api.Tenants;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Finds in at most four statements. */
@Stateless
public class SearchService implements Search {

  @Inject private SearchStore store;
  @Inject private Tenants tenants;
  @Inject private CurrentCaller caller;
  @Inject private AuditLog audit;

  @Override
  @Requires(Permission.SUITE_READ)
  public SearchResult find(String text, int limit) {
    String wanted = text == null ? "" : text.strip();
    List<String> words = Excerpts.words(wanted);
    if (wanted.length() < SHORTEST
        || wanted.length() > LONGEST
        || words.stream().noneMatch(word -> word.length() >= SHORTEST)) {
      throw ProblemException.invalid("search.query", SHORTEST, LONGEST);
    }
    if (limit < 1 || limit > MOST) {
      throw ProblemException.invalid("page.limit", MOST);
    }
    Caller reader = caller.require();
    UUID project = tenants.currentProject();
    List<NameRow> names = store.names(project, wanted.toLowerCase(Locale.ROOT), limit);
    return new SearchResult(
        of(names, "SUITE").map(row -> new FoundSuite(row.id(), row.name(), row.version())).toList(),
        reader.may(Permission.ASSISTANT_READ)
            ? of(names, "ASSISTANT")
                .map(row -> new FoundAssistant(row.id(), row.name(), row.status()))
                .toList()
            : List.of(),
        reader.may(Permission.RUN_READ)
            ? of(names, "RUN")
                .map(row -> new FoundRun(row.id(), row.name(), row.version(), row.status()))
                .toList()
            : List.of(),
        cases(project, wanted, words, limit),
        reader.may(Permission.ANSWER_READ) ? answers(project, wanted, words, limit) : null);
  }

  private static Stream<NameRow> of(List<NameRow> names, String kind) {
    return names.stream().filter(row -> row.kind().equals(kind));
  }

  private List<FoundCase> cases(UUID project, String text, List<String> words, int limit) {
    return store.cases(project, text, limit).stream()
        .map(
            row ->
                new FoundCase(
                    row.stableId(),
                    row.key(),
                    row.suiteId(),
                    row.suiteName(),
                    Excerpts.of(
                        row.expected() == null
                            ? row.prompt()
                            : row.prompt() + " · " + row.expected(),
                        words)))
        .toList();
  }

  private List<FoundAnswer> answers(UUID project, String text, List<String> words, int limit) {
    List<FoundAnswer> found =
        store.answers(project, text, limit).stream()
            .map(
                row ->
                    new FoundAnswer(
                        row.runId(),
                        row.caseKey(),
                        row.suiteName(),
                        row.assistant(),
                        row.trial(),
                        row.passed(),
                        Excerpts.of(row.answer(), words)))
            .toList();
    if (!found.isEmpty()) {
      audit.record(
          AuditEntry.success(
              "answer.search",
              "project",
              project,
              Map.of("answers", String.valueOf(found.size()))));
    }
    return found;
  }
}
