package dev.arbiter.user.setup.rest;

import dev.arbiter.platform.error.api.ProblemBody;
import dev.arbiter.user.setup.api.SetUp;
import dev.arbiter.user.setup.api.SetUpDone;
import dev.arbiter.user.setup.api.Setups;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The first tenant and its owner, for a program that may read this machine's files. */
@Path("setup")
@Tag(name = "Set-up")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SetupResource {

  /** Header that carries the secret. */
  public static final String SECRET_HEADER = "X-Arbiter-Setup-Secret";

  @Inject private Setups setups;

  @POST
  @Operation(
      operationId = "setUp",
      summary = "Make the first tenant and its owner",
      description = "Asked again, it changes nothing: created is false then.")
  @APIResponse(
      responseCode = "200",
      description = "Both are there",
      content = @Content(schema = @Schema(implementation = SetUpDone.class)))
  @APIResponse(
      responseCode = "default",
      description = "401 wrong secret, 404 no secret on this node, 422 unacceptable values",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemBody.class)))
  public SetUpDone run(
      @Parameter(description = "Content of the set-up secret file", required = true)
          @HeaderParam(SECRET_HEADER)
          String secret,
      SetUp command) {
    return setups.run(secret, command);
  }
}
