package dev.arbiter.platform.audit.entity;

import dev.arbiter.platform.tenant.entity.TenantScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One line of the audit trail; the database lets the application insert and read it only. */
@Entity
@Table(schema = "platform", name = "audit_event")
public class AuditEvent extends TenantScoped {

  @Id private UUID id;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  @Column(name = "actor_kind")
  private String actorKind;

  @Column(name = "actor_id")
  private UUID actorId;

  private String action;

  @Column(name = "resource_type")
  private String resourceType;

  @Column(name = "resource_id")
  private String resourceId;

  private String outcome;

  @Column(name = "correlation_id")
  private String correlationId;

  private String details;

  @Column(name = "subject_id")
  private UUID subjectId;

  private byte[] personal;

  protected AuditEvent() {}

  public AuditEvent(UUID id, Instant occurredAt, String correlationId) {
    this.id = id;
    this.occurredAt = occurredAt;
    this.correlationId = correlationId;
  }

  /**
   * @param kind PERSON, SYSTEM or OPERATOR
   * @param account null unless a person
   */
  public AuditEvent by(String kind, UUID account) {
    actorKind = kind;
    actorId = account;
    return this;
  }

  /**
   * @param sealed the actor's name and address under the subject's key
   */
  public AuditEvent sealedFor(UUID subject, byte[] sealed) {
    subjectId = subject;
    personal = sealed.clone();
    return this;
  }

  /**
   * @param json details as a JSON object
   */
  public AuditEvent did(String deed, String type, String resource, String result, String json) {
    action = deed;
    resourceType = type;
    resourceId = resource;
    outcome = result;
    details = json;
    return this;
  }

  public UUID id() {
    return id;
  }

  public Instant occurredAt() {
    return occurredAt;
  }

  public String actorKind() {
    return actorKind;
  }

  public UUID actorId() {
    return actorId;
  }

  public String action() {
    return action;
  }

  public String resourceType() {
    return resourceType;
  }

  public String resourceId() {
    return resourceId;
  }

  public String outcome() {
    return outcome;
  }

  public String correlationId() {
    return correlationId;
  }

  public String details() {
    return details;
  }

  public UUID subjectId() {
    return subjectId;
  }

  public byte[] personal() {
    return personal == null ? null : personal.clone();
  }
}
