package dev.arbiter.tenancy.tenant.rest;

import dev.arbiter.platform.error.api.ProblemBody;
import dev.arbiter.platform.page.type.Page;
import dev.arbiter.tenancy.tenant.api.NameProject;
import dev.arbiter.tenancy.tenant.api.ProjectDetail;
import dev.arbiter.tenancy.tenant.api.Projects;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Projects: parts of a tenant's work with suites, assistants and runs of their own. */
@Path("projects")
@Tag(name = "Projects")
@Produces(MediaType.APPLICATION_JSON)
public class ProjectsResource {

  @Inject private Projects projects;

  @GET
  @Operation(
      operationId = "listProjects",
      summary = "List the projects by name",
      description =
          "All of them, at most 100. Other calls work in the project that the header "
              + ProjectFilter.HEADER
              + " names, or in the default one.")
  @APIResponse(responseCode = "200", description = "The only page")
  public Page<ProjectDetail> list() {
    return new Page<>(projects.list(), null);
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "createProject",
      summary = "Make a project",
      description = "Needs tenant:manage.")
  @APIResponse(
      responseCode = "201",
      description = "The project",
      content = @Content(schema = @Schema(implementation = ProjectDetail.class)))
  @APIResponse(
      responseCode = "409",
      description = "The name is taken, or there are 100 already",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemBody.class)))
  public Response create(NameProject command, @Context UriInfo uri) {
    ProjectDetail made = projects.create(command);
    return Response.created(uri.getBaseUriBuilder().path("projects/{id}").build(made.id()))
        .entity(made)
        .build();
  }

  @GET
  @Path("{id}")
  @Operation(
      operationId = "getProject",
      summary = "Show a project",
      description = "With its name and whether it is the default one. Needs a token.")
  @APIResponse(
      responseCode = "200",
      description = "The project",
      content = @Content(schema = @Schema(implementation = ProjectDetail.class)))
  public ProjectDetail get(@PathParam("id") UUID id) {
    return projects.get(id);
  }

  @PATCH
  @Path("{id}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(
      operationId = "renameProject",
      summary = "Rename a project",
      description = "Needs tenant:manage.")
  @APIResponse(
      responseCode = "200",
      description = "The project",
      content = @Content(schema = @Schema(implementation = ProjectDetail.class)))
  @APIResponse(
      responseCode = "409",
      description = "The name is taken",
      content =
          @Content(
              mediaType = "application/problem+json",
              schema = @Schema(implementation = ProblemBody.class)))
  public ProjectDetail rename(@PathParam("id") UUID id, NameProject command) {
    return projects.rename(id, command);
  }
}
