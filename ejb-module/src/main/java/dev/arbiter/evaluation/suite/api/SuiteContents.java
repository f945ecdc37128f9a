package dev.arbiter.evaluation.suite.api;

import dev.arbiter.evaluation.suite.type.CaseCriteria;
import dev.arbiter.evaluation.suite.type.CaseOrder;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import java.util.List;
import java.util.UUID;

/** What the versions of a suite hold, narrowed, sorted and counted. */
public interface SuiteContents {

  /**
   * A suite with a page of cases.
   *
   * @param version null for the latest one
   */
  SuiteContent show(
      UUID suiteId, Integer version, CaseCriteria criteria, CaseOrder order, PageRequest page);

  /** The cases themselves, whole. */
  Page<CaseDetail> cases(
      UUID suiteId, int version, CaseCriteria criteria, CaseOrder order, PageRequest page);

  /** The tags of a version's cases, those of most cases first, at most 500. */
  List<TagUse> tags(UUID suiteId, int version);
}
