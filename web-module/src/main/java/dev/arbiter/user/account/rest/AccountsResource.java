package dev.arbiter.user.account.rest;

import dev.arbiter.user.account.api.AccountDetail;
import dev.arbiter.user.account.api.Accounts;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts of the caller's tenant. */
@Path("accounts")
@Tag(name = "Accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {

  @Inject private Accounts accounts;

  @GET
  @Path("me")
  @Operation(summary = "Show the caller's own account")
  @APIResponse(
      responseCode = "200",
      description = "The account",
      content = @Content(schema = @Schema(implementation = AccountDetail.class)))
  public AccountDetail own() {
    return accounts.own();
  }

  @GET
  @Path("{id}")
  @Operation(summary = "Show an account of the tenant", description = "Needs account:manage.")
  @APIResponse(
      responseCode = "200",
      description = "The account",
      content = @Content(schema = @Schema(implementation = AccountDetail.class)))
  public AccountDetail get(@PathParam("id") UUID id) {
    return accounts.get(id);
  }
}
