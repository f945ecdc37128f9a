package dev.arbiter.user.session.rest;

import dev.arbiter.platform.page.type.Page;
import dev.arbiter.platform.page.type.PageRequest;
import dev.arbiter.platform.security.type.Caller;
import dev.arbiter.platform.telemetry.api.Correlation;
import dev.arbiter.platform.telemetry.type.CorrelationId;
import dev.arbiter.platform.tenant.api.TenantScope;
import dev.arbiter.user.session.api.PasswordProof;
import dev.arbiter.user.session.api.SignIn;
import dev.arbiter.user.token.api.IssueToken;
import dev.arbiter.user.token.api.IssuedToken;
import dev.arbiter.user.token.api.TokenSummary;
import dev.arbiter.user.token.api.Tokens;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Bearer tokens: got by password, listed and revoked by their owner. */
@Path("tokens")
@Tag(name = "Tokens")
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {

  @Inject private SignIn signIn;
  @Inject private Tokens tokens;
  @Inject private TenantScope scope;
  @Inject private Correlation correlation;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "issueToken",
      summary = "Get a token by e-mail address and password",
      description = "The only time at which the token can be read. Needs no token.")
  @APIResponse(
      responseCode = "201",
      description = "The token",
      content = @Content(schema = @Schema(implementation = IssuedToken.class)))
  public Response issue(TokenRequest request) throws Exception {
    String id = correlation.current().orElseGet(CorrelationId::make);
    Caller caller =
        signIn
            .byPassword(
                new PasswordProof(request.email(), request.password(), request.tenant()), id)
            .caller();
    IssueToken command = new IssueToken(request.name(), Duration.ofDays(request.lifetimeDays()));
    IssuedToken issued = scope.call(caller, () -> tokens.issue(command));
    return Response.status(Response.Status.CREATED).entity(issued).build();
  }

  @GET
  @Operation(
      operationId = "listTokens",
      summary = "List the caller's own tokens, newest first",
      description = "Without their secrets, the newest first. Needs a token.")
  @APIResponse(responseCode = "200", description = "One page; the tokens themselves are not kept")
  public Page<TokenSummary> list(
      @Parameter(description = "Rows, 1 to 500; 50 if absent") @QueryParam("limit") Integer limit,
      @Parameter(description = "nextCursor of the page before") @QueryParam("cursor")
          String cursor) {
    return tokens.list(PageRequest.of(limit, cursor));
  }

  @DELETE
  @Path("{id}")
  @Operation(
      operationId = "revokeToken",
      summary = "Revoke one of the caller's own tokens",
      description = "Takes effect at once.")
  @APIResponse(responseCode = "204", description = "Revoked")
  public void revoke(@PathParam("id") UUID id) {
    tokens.revoke(id);
  }
}
