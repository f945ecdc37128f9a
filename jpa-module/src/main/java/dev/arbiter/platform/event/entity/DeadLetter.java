package dev.arbiter.platform.event.entity;

import dev.arbiter.platform.event.type.DeadLetterStatus;
import dev.arbiter.platform.tenant.entity.TenantScoped;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An event that a consumer could not handle; statements of the store move it. */
@Entity
@Table(schema = "platform", name = "dead_letter")
public class DeadLetter extends TenantScoped {

  @Id private UUID id;

  @Column(name = "event_id")
  private UUID eventId;

  private String kind;
  private String consumer;
  private String payload;

  @Column(name = "correlation_id")
  private String correlationId;

  @Column(name = "occurred_at")
  private Instant occurredAt;

  @Enumerated(EnumType.STRING)
  private DeadLetterStatus status;

  private int attempts;
  private int redrives;
  private String reason;

  @Column(name = "failed_at")
  private Instant failedAt;

  @Column(name = "closed_at")
  private Instant closedAt;

  @Column(name = "closed_by")
  private UUID closedBy;

  protected DeadLetter() {}

  public UUID id() {
    return id;
  }

  public UUID eventId() {
    return eventId;
  }

  public String kind() {
    return kind;
  }

  public String consumer() {
    return consumer;
  }

  /** JSON; null when the event was forgotten before it could be handled. */
  public String payload() {
    return payload;
  }

  public String correlationId() {
    return correlationId;
  }

  /** Null when the event was forgotten before it could be handled. */
  public Instant occurredAt() {
    return occurredAt;
  }

  public DeadLetterStatus status() {
    return status;
  }

  public int attempts() {
    return attempts;
  }

  public int redrives() {
    return redrives;
  }

  public String reason() {
    return reason;
  }

  public Instant failedAt() {
    return failedAt;
  }

  public Instant closedAt() {
    return closedAt;
  }

  public UUID closedBy() {
    return closedBy;
  }
}
