package dev.arbiter.platform.contract.rest;

import dev.arbiter.platform.idempotency.rest.IdempotentCalls;
import dev.arbiter.platform.security.rest.RequestArea;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Says of every operation what holds for all: that it may answer with a problem, what the parts of
 * its address and its headers mean where they mean the same everywhere, and an example of whatever
 * goes in and comes out.
 */
public class CommonContract implements OASFilter {

  private static final String ANY_OTHER = "default";
  private static final String PROBLEM = "#/components/responses/Problem";

  /** On fields the annotation for it would do, but Payara Server's own scanner fails there. */
  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("id", "Id of what the address is about, as a list or its making told it"),
          Map.entry("suite", "Id of the suite"),
          Map.entry("case", "Id of the case through all versions"),
          Map.entry("caseId", "Id of the case in the run's version"),
          Map.entry("assistantId", "Id of the assistant"),
          Map.entry("recording", "Id of the recording"),
          Map.entry("version", "Number of the version, from 1"),
          Map.entry("trial", "Number of the trial, from 1"),
          Map.entry("assistant", "Only items of this assistant"),
          Map.entry(
              "unlike",
              "Only items that passed where this other assistant failed the same case and trial, or the other way round"),
          Map.entry("result", "How the item ended"),
          Map.entry("outcome", "How asking ended"),
          Map.entry("tag", "A tag of the case"),
          Map.entry("grader", "Only items that failed a grader of this kind"),
          Map.entry("text", "In the case's id, prompt or expected answer"),
          Map.entry(
              "changedSince",
              "Another run of the suite; only items that passed there and fail here, or the other way round"),
          Map.entry("order", "suite if absent"),
          Map.entry("status", "Only runs in this status"),
          Map.entry("from", "Only runs ordered then or later"),
          Map.entry("to", "Only runs ordered before that"),
          Map.entry("Content-Type", "What the file is, where the parameter format does not say"),
          Map.entry("If-Match", "ETag of the latest version that the caller has seen"));

  @Override
  public Operation filterOperation(Operation operation) {
    APIResponses responses = operation.getResponses();
    if (responses != null && !responses.hasAPIResponse(ANY_OTHER)) {
      responses.addAPIResponse(ANY_OTHER, OASFactory.createObject(APIResponse.class).ref(PROBLEM));
    }
    return operation;
  }

  @Override
  public Parameter filterParameter(Parameter parameter) {
    if (parameter.getDescription() == null && parameter.getName() != null) {
      parameter.setDescription(MEANINGS.get(parameter.getName()));
    }
    return parameter;
  }

  /** Called last, when all else is there. */
  @Override
  public void filterOpenAPI(OpenAPI description) {
    NamedSchemas schemas = new NamedSchemas(description.getComponents().getSchemas());
    ContractExamples examples = ContractExamples.of(schemas);
    description.getPaths().getPathItems().values().forEach(CommonContract::giveParameters);
    description
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (method, operation) -> {
                          requireName(operation, method.name(), path);
                          if (RequestArea.of(method.name(), path) == RequestArea.API) {
                            QuotaContract.say(operation);
                          }
                          if (IdempotentCalls.accept(method.name(), path)) {
                            IdempotencyContract.say(operation, examples);
                          }
                          if (operation.getParameters() != null) {
                            operation.getParameters().forEach(one -> describe(one, schemas));
                            operation.setParameters(inOrder(operation.getParameters(), path));
                          }
                          examples.complete(operation);
                        }));
    QuotaContract.name(description.getComponents(), examples);
    description
        .getComponents()
        .getResponses()
        .forEach((name, response) -> examples.complete(ANY_OTHER, response));
    dropUnused(description, schemas);
  }

  /** Lists of words that only addresses had stand there now. */
  private static void dropUnused(OpenAPI description, NamedSchemas schemas) {
    Set<String> used = new HashSet<>();
    schemas.byName().values().forEach(schema -> NamedSchemas.collect(schema, used));
    Map.copyOf(schemas.byName())
        .forEach(
            (name, schema) -> {
              if (schema.getEnumeration() != null && !used.contains(name)) {
                description.getComponents().removeSchema(name);
              }
            });
  }

  /** Where a resource keeps the parts of its address in fields, they are each operation's own. */
  private static void giveParameters(PathItem item) {
    if (item.getParameters() != null) {
      item.getOperations()
          .values()
          .forEach(operation -> item.getParameters().forEach(operation::addParameter));
      item.setParameters(null);
    }
  }

  /** Programs made from the description call an operation by its name, so each needs one. */
  private static void requireName(Operation operation, String method, String path) {
    String name = operation.getOperationId();
    if (name == null || name.isBlank()) {
      throw new IllegalStateException("What is " + method + " " + path + " called?");
    }
  }

  /** The parts of the address first and as they stand there: clients take them in this order. */
  private static List<Parameter> inOrder(List<Parameter> parameters, String path) {
    return parameters.stream()
        .sorted(
            Comparator.comparingInt(
                one ->
                    one.getIn() == Parameter.In.PATH
                        ? path.indexOf("{" + one.getName() + "}")
                        : path.length()))
        .toList();
  }

  /** Ids say that they are ids; words of a list stand as addresses write them. */
  private static void describe(Parameter parameter, NamedSchemas schemas) {
    Schema schema = parameter.getSchema();
    if (schema == null) {
      throw new IllegalStateException("What is the parameter " + parameter.getName() + "?");
    }
    if (schema.getItems() != null) {
      schema.setItems(inPlace(schema.getItems(), schemas));
    }
    parameter.setSchema(inPlace(schema, schemas));
  }

  private static Schema inPlace(Schema schema, NamedSchemas schemas) {
    if (!NamedSchemas.isReference(schema)) {
      return schema;
    }
    Schema named = schemas.meant(schema);
    Schema copy =
        OASFactory.createObject(Schema.class).type(named.getType()).format(named.getFormat());
    if (named.getEnumeration() != null) {
      named
          .getEnumeration()
          .forEach(
              word ->
                  copy.addEnumeration(
                      String.valueOf(word).toLowerCase(Locale.ROOT).replace('_', '-')));
    }
    return copy;
  }
}
