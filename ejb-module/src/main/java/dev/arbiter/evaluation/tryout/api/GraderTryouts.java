package dev.arbiter.evaluation.tryout.api;

import dev.arbiter.evaluation.grading.api.CaseGrade;
import java.util.List;

/** Which graders there are, and what they say about an answer before anything is stored. */
public interface GraderTryouts {

  /** All graders by kind. */
  List<GraderDescription> list();

  /**
   * Judges an example answer by the graders of a case.
   *
   * @throws dev.arbiter.platform.error.type.ProblemException INVALID ({@code graders.refused}) with
   *     what is wrong with the case or its graders
   */
  CaseGrade tryOut(TryGraders command);
}
