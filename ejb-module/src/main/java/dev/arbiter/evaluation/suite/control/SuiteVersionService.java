package dev.arbiter.evaluation.suite.control;

import dev.arbiter.evaluation.suite.api.CaseChange;
import dev.arbiter.evaluation.suite.api.SuiteVersions;
import dev.arbiter.evaluation.suite.api.VersionSummary;
import dev.arbiter.evaluation.suite.entity.CaseContent;
import dev.arbiter.evaluation.suite.entity.CaseRevisionStore;
import dev.arbiter.evaluation.suite.entity.ChangedCase;
import dev.arbiter.evaluation.suite.entity.Suite;
import dev.arbiter.evaluation.suite.entity.SuiteStore;
import dev.arbiter.evaluation.suite.entity.SuiteVersion;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

/** Versions of suites and what lies between them. */
@Stateless
public class SuiteVersionService implements SuiteVersions {

  private static final Map<String, Function<CaseContent, String>> FIELDS = fields();

  @Inject private SuiteStore suites;
  @Inject private CaseRevisionStore cases;

  @Override
  @Requires(Permission.SUITE_READ)
  public Page<VersionSummary> list(UUID suiteId, PageRequest page) {
    requireSuite(suiteId);
    return listed(suiteId, page);
  }

  private Page<VersionSummary> listed(UUID suiteId, PageRequest page) {
    List<SuiteVersion> rows = suites.versions(suiteId, page);
    return Page.of(rows, page.limit(), row -> new Cursor(List.of(String.valueOf(row.version()))))
        .map(SuiteVersionService::summary);
  }

  @Override
  @Requires(Permission.SUITE_READ)
  public Overview show(
      UUID suiteId, Integer from, Integer to, PageRequest versions, PageRequest changes) {
    Suite suite =
        suites.find(suiteId).orElseThrow(() -> ProblemException.notFound("suite", suiteId));
    int latest = suite.latestVersion();
    int after = to == null ? latest : to;
    int before = from == null ? Math.max(0, after - 1) : from;
    if (after > latest || before > latest) {
      throw ProblemException.notFound("suite version", Math.max(after, before));
    }
    return new Overview(
        suiteId,
        suite.name(),
        latest,
        before,
        after,
        listed(suiteId, versions),
        changed(suiteId, before, after, changes));
  }

  @Override
  @Requires(Permission.SUITE_READ)
  public Page<CaseChange> diff(UUID suiteId, int from, int to, PageRequest page) {
    requireSuite(suiteId);
    require(suiteId, from);
    require(suiteId, to);
    return changed(suiteId, from, to, page);
  }

  private Page<CaseChange> changed(UUID suiteId, int from, int to, PageRequest page) {
    String after = page.cursor() == null ? "" : page.cursor().text(0);
    List<ChangedCase> rows =
        cases.changed(suiteId, Math.min(from, to), Math.max(from, to), after, page.limit() + 1);
    return Page.of(rows, page.limit(), row -> new Cursor(List.of(row.key())))
        .map(row -> from <= to ? row : turned(row))
        .map(SuiteVersionService::change);
  }

  private void requireSuite(UUID suiteId) {
    if (suites.find(suiteId).isEmpty()) {
      throw ProblemException.notFound("suite", suiteId);
    }
  }

  private void require(UUID suiteId, int version) {
    if (suites.findVersion(suiteId, version).isEmpty()) {
      throw ProblemException.notFound("suite version", version);
    }
  }

  private static ChangedCase turned(ChangedCase row) {
    return new ChangedCase(row.key(), row.stableId(), row.after(), row.before());
  }

  private static CaseChange change(ChangedCase row) {
    CaseChange.Kind kind =
        row.before() == null
            ? CaseChange.Kind.ADDED
            : row.after() == null ? CaseChange.Kind.REMOVED : CaseChange.Kind.CHANGED;
    List<CaseChange.Field> changed = new ArrayList<>();
    FIELDS.forEach(
        (name, field) -> {
          String before = row.before() == null ? null : field.apply(row.before());
          String after = row.after() == null ? null : field.apply(row.after());
          if (!Objects.equals(before, after)) {
            changed.add(new CaseChange.Field(name, before, after));
          }
        });
    return new CaseChange(kind, row.key(), row.stableId(), changed);
  }

  /** The fields of the suite file; an empty list or object is none. */
  private static Map<String, Function<CaseContent, String>> fields() {
    Map<String, Function<CaseContent, String>> fields = new LinkedHashMap<>();
    fields.put("prompt", CaseContent::prompt);
    fields.put("turns", CaseContent::turns);
    fields.put("expected", CaseContent::expected);
    fields.put("reference", CaseContent::reference);
    fields.put("tags", content -> unlessEmpty(content.tags(), "[]"));
    fields.put("graders", content -> unlessEmpty(content.graders(), "[]"));
    fields.put("metadata", content -> unlessEmpty(content.metadata(), "{}"));
    return fields;
  }

  private static String unlessEmpty(String json, String empty) {
    return json.equals(empty) ? null : json;
  }

  private static VersionSummary summary(SuiteVersion row) {
    return new VersionSummary(
        row.version(),
        row.cases(),
        row.added(),
        row.changed(),
        row.removed(),
        row.createdAt(),
        row.createdBy());
  }
}
