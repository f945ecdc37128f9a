package dev.arbiter.isolation;

import dev.arbiter.platform.tenant.entity.TenantSessionCustomizer;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.sessions.Session;

/** Takes the first wall down from outside: the entities forget that they belong to a tenant. */
@SuppressWarnings("removal")
public final class WithoutDiscriminator implements SessionCustomizer {

  @Override
  public void customize(Session session) {
    new TenantSessionCustomizer().customize(session);
    session.getDescriptors().values().forEach(entity -> entity.setMultitenantPolicy(null));
  }
}
