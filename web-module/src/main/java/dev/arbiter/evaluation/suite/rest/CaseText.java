package dev.arbiter.evaluation.suite.rest;

import dev.arbiter.evaluation.suite.api.CaseEdited;

/**
 * What a list of cases lets one edit in place.
 *
 * @param version the latest version, on which the next edit goes on
 * @param created whether an edit made it
 * @param prompt null when the case is a conversation
 * @param expected null when there is none
 */
public record CaseText(int version, boolean created, String prompt, String expected) {

  static CaseText of(CaseEdited edited) {
    return new CaseText(
        edited.version(), edited.created(), edited.detail().prompt(), edited.detail().expected());
  }
}
