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
            description = "Compares AI assistants on an organisation's own test suites.",
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
