package dev.arbiter.tenancy.branding.control;

import dev.arbiter.platform.audit.api.AuditEntry;
import dev.arbiter.platform.audit.api.AuditLog;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.api.OpenToAll;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.tenancy.branding.api.Branding;
import dev.arbiter.tenancy.branding.api.BrandingDetail;
import dev.arbiter.tenancy.branding.api.ChangeBranding;
import dev.arbiter.tenancy.branding.type.Accent;
import dev.arbiter.tenancy.tenant.api.Tenants;
import dev.arbiter.tenancy.tenant.entity.TenantStore;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** The bound tenant's colour. */
@Stateless
public class BrandingService implements Branding {

  @Inject private TenantStore store;
  @Inject private Tenants tenants;
  @Inject private AuditLog audit;
  @Inject private CurrentCaller caller;

  @Override
  @OpenToAll(because = "whoever works in a tenant sees its colour")
  public BrandingDetail current() {
    return new BrandingDetail(tenants.frame().accent());
  }

  @Override
  @Requires(Permission.TENANT_MANAGE)
  public BrandingDetail change(ChangeBranding command) {
    String wanted = command.accent();
    String accent = wanted == null || wanted.isBlank() ? null : readable(wanted);
    UUID tenant = caller.require().tenantId();
    store.colour(tenant, accent);
    audit.record(
        AuditEntry.success(
            "tenant.branding", "tenant", tenant, Map.of("accent", accent == null ? "" : accent)));
    return new BrandingDetail(accent);
  }

  private static String readable(String text) {
    Accent accent;
    try {
      accent = Accent.of(text);
    } catch (IllegalArgumentException notAColour) {
      throw ProblemException.invalid("tenant.colour");
    }
    if (!accent.isReadable()) {
      throw ProblemException.invalid(
          "tenant.accent",
          accent.hex(),
          String.format(Locale.ENGLISH, "%.1f", accent.contrast()),
          accent.readable().hex());
    }
    return accent.hex();
  }
}
