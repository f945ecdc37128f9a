package dev.arbiter.tenancy.branding.api;

import dev.arbiter.platform.error.type.ProblemException;

/** How the bound tenant's pages look. */
public interface Branding {

  BrandingDetail current();

  /**
   * @param command whose colour must have a contrast of 4.5 to 1 as text
   * @throws ProblemException INVALID ({@code tenant.colour}, {@code tenant.accent})
   */
  BrandingDetail change(ChangeBranding command);
}
