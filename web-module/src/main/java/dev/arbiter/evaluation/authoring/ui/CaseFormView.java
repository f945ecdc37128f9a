package dev.arbiter.evaluation.authoring.ui;

import dev.arbiter.evaluation.suite.api.CaseDetail;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The fields of a case as they are typed. */
@Named
@RequestScoped
public class CaseFormView {

  private String key;
  private String prompt;
  private String turns;
  private String expected;
  private String reference;
  private String tags;
  private String graders;
  private String metadata;
  private String answer;

  /** Shows what a case says. */
  void fill(CaseDetail detail) {
    key = detail.key();
    prompt = detail.prompt();
    turns = CaseText.turns(detail.turns());
    expected = detail.expected();
    reference = detail.reference();
    tags = CaseText.tags(detail.tags());
    graders = CaseText.json(detail.graders());
    metadata = CaseText.json(detail.metadata());
  }

  public String getKey() {
    return key;
  }

  public void setKey(String key) {
    this.key = key;
  }

  public String getPrompt() {
    return prompt;
  }

  public void setPrompt(String prompt) {
    this.prompt = prompt;
  }

  public String getTurns() {
    return turns;
  }

  public void setTurns(String turns) {
    this.turns = turns;
  }

  public String getExpected() {
    return expected;
  }

  public void setExpected(String expected) {
    this.expected = expected;
  }

  public String getReference() {
    return reference;
  }

  public void setReference(String reference) {
    this.reference = reference;
  }

  public String getTags() {
    return tags;
  }

  public void setTags(String tags) {
    this.tags = tags;
  }

  public String getGraders() {
    return graders;
  }

  public void setGraders(String graders) {
    this.graders = graders;
  }

  public String getMetadata() {
    return metadata;
  }

  public void setMetadata(String metadata) {
    this.metadata = metadata;
  }

  public String getAnswer() {
    return answer;
  }

  public void setAnswer(String answer) {
    this.answer = answer;
  }
}
