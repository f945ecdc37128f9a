package dev.arbiter.platform.audit.control;

import dev.arbiter.platform.audit.entity.AuditStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * Seals what is personal under a key of its own for each person. The key is kept wrapped by the
 * master key and never cached, so deleting its row takes effect at once.
 */
@ApplicationScoped
public class SubjectSeal {

  private final AuditStore store;
  private final AuditConfig config;

  /** For the container's proxy. */
  protected SubjectSeal() {
    this(null, null);
  }

  @Inject
  public SubjectSeal(AuditStore store, AuditConfig config) {
    this.store = store;
    this.config = config;
  }

  /**
   * @param context where the sealed text will be kept, for example the event's id
   * @return empty when the node has no master key
   */
  public Optional<byte[]> seal(UUID tenantId, UUID subjectId, String context, String text) {
    return config
        .masterKey()
        .map(master -> keyOf(master, tenantId, subjectId))
        .map(key -> SealedBytes.seal(key, context, text.getBytes(StandardCharsets.UTF_8)));
  }

  /**
   * @return empty when the person's key was destroyed, or the text is not the one sealed here
   */
  public Optional<String> open(UUID tenantId, UUID subjectId, String context, byte[] sealed) {
    return config
        .masterKey()
        .flatMap(master -> knownKey(master, tenantId, subjectId))
        .flatMap(key -> SealedBytes.open(key, context, sealed))
        .map(text -> new String(text, StandardCharsets.UTF_8));
  }

  private byte[] keyOf(byte[] master, UUID tenantId, UUID subjectId) {
    return knownKey(master, tenantId, subjectId)
        .orElseGet(
            () -> {
              byte[] wrapped =
                  SealedBytes.seal(master, place(tenantId, subjectId), SealedBytes.newKey());
              store.insertKeyIfAbsent(tenantId, subjectId, wrapped);
              return knownKey(master, tenantId, subjectId).orElseThrow();
            });
  }

  private Optional<byte[]> knownKey(byte[] master, UUID tenantId, UUID subjectId) {
    return store
        .wrappedKey(tenantId, subjectId)
        .map(
            wrapped ->
                SealedBytes.open(master, place(tenantId, subjectId), wrapped)
                    .orElseThrow(() -> new IllegalStateException("wrapped by another master key")));
  }

  private static String place(UUID tenantId, UUID subjectId) {
    return tenantId + "/" + subjectId;
  }
}
