package dev.arbiter.tenancy.branding.rest;

import dev.arbiter.tenancy.branding.api.Branding;
import dev.arbiter.tenancy.branding.api.BrandingDetail;
import dev.arbiter.tenancy.branding.api.ChangeBranding;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** How the tenant's pages look. */
@Path("tenant/branding")
@Tag(name = "Tenant")
@Produces(MediaType.APPLICATION_JSON)
public class BrandingResource {

  @Inject private Branding branding;

  @GET
  @Operation(
      operationId = "getBranding",
      summary = "Show the colour of the pages",
      description =
          "The organisation's accent; nothing while it has none of its own. Needs a token.")
  @APIResponse(
      responseCode = "200",
      description = "The colour; null is the product's own",
      content = @Content(schema = @Schema(implementation = BrandingDetail.class)))
  public BrandingDetail current() {
    return branding.current();
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeBranding",
      summary = "Change the colour of the pages",
      description = "It must have a contrast of 4.5 to 1 as text. Needs tenant:manage.")
  @APIResponse(
      responseCode = "200",
      description = "The colour",
      content = @Content(schema = @Schema(implementation = BrandingDetail.class)))
  public BrandingDetail change(ChangeBranding command) {
    return branding.change(command);
  }
}
