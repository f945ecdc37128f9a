package dev.arbiter.evaluation.export.control;

import dev.arbiter.evaluation.export.api.ExportedSuite;
import dev.arbiter.evaluation.suite.entity.CaseListStore;
import dev.arbiter.evaluation.suite.entity.WholeCase;
import dev.arbiter.evaluation.suite.type.CaseCriteria;
import dev.arbiter.evaluation.suite.type.CaseOrder;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.PageRequest;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Reads a version piece by piece, each in a transaction of its own: whoever takes the file may be
 * slow, and a version does not change meanwhile.
 */
@Stateless
public class ExportReadService {

  /** Cases may be large, so that few of them are in memory at once. */
  static final int CASES = 200;

  @Inject private CaseListStore cases;

  /**
   * @param after the case before; null to begin
   */
  public List<WholeCase> next(ExportedSuite suite, WholeCase after) {
    Cursor cursor =
        after == null ? null : new Cursor(List.of(String.valueOf(after.position()), after.key()));
    List<WholeCase> rows =
        cases.whole(
            suite.suiteId(),
            suite.version(),
            CaseCriteria.ALL,
            CaseOrder.FILE,
            new PageRequest(CASES, cursor));
    return rows.size() > CASES ? rows.subList(0, CASES) : rows;
  }
}
