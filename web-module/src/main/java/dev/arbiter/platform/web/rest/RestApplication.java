package dev.arbiter.platform.web.rest;

import dev.arbiter.platform.error.api.ProblemBody;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

/** The root of the programming interface. */
@ApplicationPath("/api/v1")
@OpenAPIDefinition(
    info =
        @Info(
            title = "Arbiter",
            version = "v1",
            description = RestApplication.OVERVIEW,
            license =
                @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
    security = @SecurityRequirement(name = RestApplication.BEARER),
    components =
        @Components(
            responses =
                @APIResponse(
                    name = RestApplication.PROBLEM,
                    description = "A problem",
                    content =
                        @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = ProblemBody.class)))))
@SecurityScheme(
    securitySchemeName = RestApplication.BEARER,
    type = SecuritySchemeType.HTTP,
    scheme = "bearer",
    bearerFormat = "arb_...",
    description = "A token from POST /api/v1/tokens. Session cookies are not accepted here.")
public class RestApplication extends Application {

  /** What holds for all operations, in Markdown. */
  static final String OVERVIEW =
      """
      Compares AI assistants on an organisation's own test suites.

      - **Who calls**: a token from `POST /api/v1/tokens`, sent as `Authorization: Bearer \
      arb_...`. What it may do is what its account may.
      - **Projects**: a call works in the account's default project, or in the one whose id \
      the header `Arbiter-Project` names. `GET /api/v1/projects` lists them; one that is not \
      yours is answered by 404.
      - **Refusals** are problems (RFC 9457). Their `code` stays the same from release to \
      release, and their `detail` says what to do.
      - **Lists** come in pages: `limit` says how long, and `nextCursor` of one page is \
      `cursor` of the next. A cursor holds for the order and conditions that it came with.
      - **Edits** that could undo somebody else's name the state that they change: `If-Match` \
      takes the `ETag` of the answer before, and 412 says that somebody was quicker.
      - **Repetition**: a `POST` with an `Idempotency-Key` is carried out once, however often \
      it is sent within 24 hours. Those that are sent or answer a secret take none.
      - **Limits**: `RateLimit` says how many requests are left; 429 comes with `Retry-After`.
      - **Times** are in UTC (RFC 3339), durations in milliseconds, and amounts of money \
      carry their ISO 4217 currency.""";

  /** Name of the one security scheme. */
  public static final String BEARER = "bearer";

  /** Name of the response that every operation may give instead of its own. */
  static final String PROBLEM = "Problem";

  /** There is one interface description: without this OPTIONS would answer with another. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of("jersey.config.server.wadl.disableWadl", true);
  }
}
