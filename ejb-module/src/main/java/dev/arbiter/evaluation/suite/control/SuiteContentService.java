package dev.arbiter.evaluation.suite.control;

import dev.arbiter.evaluation.suite.api.CaseDetail;
import dev.arbiter.evaluation.suite.api.CaseSummary;
import dev.arbiter.evaluation.suite.api.SuiteContent;
import dev.arbiter.evaluation.suite.api.SuiteContents;
import dev.arbiter.evaluation.suite.api.TagUse;
import dev.arbiter.evaluation.suite.entity.CaseListStore;
import dev.arbiter.evaluation.suite.entity.ListedSuite;
import dev.arbiter.evaluation.suite.entity.SuiteListStore;
import dev.arbiter.evaluation.suite.entity.SuiteStore;
import dev.arbiter.evaluation.suite.entity.SuiteVersion;
import dev.arbiter.evaluation.suite.entity.TagCount;
import dev.arbiter.evaluation.suite.type.CaseCriteria;
import dev.arbiter.evaluation.suite.type.CaseOrder;
import dev.arbiter.platform.cache.api.TenantCache;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Reads versions. They never change, so what was computed of one is kept. */
@Stateless
public class SuiteContentService implements SuiteContents {

  private static final int MAX_TAGS = 500;
  private static final String TAGS_OF_VERSION = "suite-tags-";

  @Inject private SuiteStore suites;
  @Inject private SuiteListStore list;
  @Inject private CaseListStore cases;
  @Inject private TenantCache cache;

  @Override
  @Requires(Permission.SUITE_READ)
  public SuiteContent show(
      UUID suiteId, Integer version, CaseCriteria criteria, CaseOrder order, PageRequest page) {
    ListedSuite suite =
        list.find(suiteId).orElseThrow(() -> ProblemException.notFound("suite", suiteId));
    boolean isLatest = version == null || version == suite.latestVersion();
    int shown = isLatest ? suite.latestVersion() : version;
    int all = isLatest ? suite.cases() : require(suiteId, shown).cases();
    Page<CaseSummary> rows =
        Page.of(
                cases.brief(suiteId, shown, criteria, order, page),
                page.limit(),
                row -> cursor(order, row.position(), row.changedIn(), row.key()))
            .map(CaseDetails::of);
    boolean isWhole = page.cursor() == null && rows.nextCursor() == null;
    int matching =
        !criteria.narrows()
            ? all
            : isWhole ? rows.data().size() : cases.count(suiteId, shown, criteria);
    return new SuiteContent(
        SuiteSummaries.of(suite), shown, matching, tagsOf(suiteId, shown), rows);
  }

  @Override
  @Requires(Permission.SUITE_READ)
  public Page<CaseDetail> cases(
      UUID suiteId, int version, CaseCriteria criteria, CaseOrder order, PageRequest page) {
    require(suiteId, version);
    return Page.of(
            cases.whole(suiteId, version, criteria, order, page),
            page.limit(),
            row -> cursor(order, row.position(), row.changedIn(), row.key()))
        .map(CaseDetails::of);
  }

  @Override
  @Requires(Permission.SUITE_READ)
  public List<TagUse> tags(UUID suiteId, int version) {
    require(suiteId, version);
    return tagsOf(suiteId, version);
  }

  private List<TagUse> tagsOf(UUID suiteId, int version) {
    if (version == 0) {
      return List.of();
    }
    String kind = TAGS_OF_VERSION + version;
    List<TagUse> known =
        cache.find(kind, suiteId, KnownTags.class).map(KnownTags::tags).orElse(null);
    if (known != null) {
      return known;
    }
    List<TagUse> counted =
        cases.tags(suiteId, version, MAX_TAGS).stream().map(SuiteContentService::use).toList();
    cache.keep(kind, suiteId, new KnownTags(new ArrayList<>(counted)));
    return counted;
  }

  private static TagUse use(TagCount count) {
    return new TagUse(count.tag(), count.cases());
  }

  private SuiteVersion require(UUID suiteId, int version) {
    return suites
        .findVersion(suiteId, version)
        .orElseThrow(() -> ProblemException.notFound("suite version", version));
  }

  private static Cursor cursor(CaseOrder order, int position, int changedIn, String key) {
    int first = order == CaseOrder.CHANGED ? changedIn : position;
    return new Cursor(List.of(String.valueOf(first), key));
  }
}
