package dev.arbiter.user.account.rest;

import dev.arbiter.user.account.api.AccountDetail;
import dev.arbiter.user.account.api.Accounts;
import dev.arbiter.user.account.api.ChangePassword;
import dev.arbiter.user.account.api.RenameAccount;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
  @Operation(
      operationId = "getOwnAccount",
      summary = "Show the caller's own account",
      description = "With role and tenant. Needs a token.")
  @APIResponse(
      responseCode = "200",
      description = "The account",
      content = @Content(schema = @Schema(implementation = AccountDetail.class)))
  public AccountDetail own() {
    return accounts.own();
  }

  @PATCH
  @Path("me")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "renameOwnAccount",
      summary = "Rename the caller's own account",
      description = "Changes what others see as the author of a deed. Needs a token.")
  @APIResponse(
      responseCode = "200",
      description = "The account",
      content = @Content(schema = @Schema(implementation = AccountDetail.class)))
  public AccountDetail rename(RenameAccount command) {
    return accounts.renameOwn(command);
  }

  @POST
  @Path("me/password")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "changeOwnPassword",
      summary = "Change the caller's own password",
      description =
          "Wrong guesses of the present one count as wrong sign-ins do. Signs the account out of"
              + " the pages everywhere; tokens stay valid.")
  @APIResponse(responseCode = "204", description = "Changed")
  public void changePassword(ChangePassword command) {
    accounts.changePassword(command);
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getAccount",
      summary = "Show an account of the tenant",
      description = "Needs account:manage.")
  @APIResponse(
      responseCode = "200",
      description = "The account",
      content = @Content(schema = @Schema(implementation = AccountDetail.class)))
  public AccountDetail get(@PathParam("id") UUID id) {
    return accounts.get(id);
  }
}
