package dev.arbiter.evaluation.suite.entity;

import dev.arbiter.platform.tenant.entity.TenantScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** One revision of a case; rows are written in bulk by {@link CaseImportStore} and never edited. */
@Entity
@Table(name = "test_case", schema = "evaluation")
public class TestCase extends TenantScoped {

  @Id private UUID id;

  @Column(name = "suite_id")
  private UUID suiteId;

  @Column(name = "stable_id")
  private UUID stableId;

  @Column(name = "case_key")
  private String key;

  @Column(name = "first_version")
  private int firstVersion;

  @Column(name = "last_version")
  private Integer lastVersion;

  private int position;
  private String prompt;
  private String turns;
  private String expected;
  private String reference;
  private String tags;
  private String graders;
  private String metadata;

  protected TestCase() {}

  public UUID id() {
    return id;
  }

  public UUID suiteId() {
    return suiteId;
  }

  public UUID stableId() {
    return stableId;
  }

  /** The id that the case has in files. */
  public String key() {
    return key;
  }

  public int firstVersion() {
    return firstVersion;
  }

  /** The last version that has this revision; null while the latest one does. */
  public Integer lastVersion() {
    return lastVersion;
  }

  public int position() {
    return position;
  }

  /** Null when the case is a conversation. */
  public String prompt() {
    return prompt;
  }

  /** JSON array of strings or of objects with role and content; null when there is a prompt. */
  public String turns() {
    return turns;
  }

  public String expected() {
    return expected;
  }

  public String reference() {
    return reference;
  }

  /** JSON array of strings. */
  public String tags() {
    return tags;
  }

  /** JSON array of graders, as imported. */
  public String graders() {
    return graders;
  }

  /** JSON object. */
  public String metadata() {
    return metadata;
  }
}
