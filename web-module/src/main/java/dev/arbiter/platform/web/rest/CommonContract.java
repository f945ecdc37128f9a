package dev.arbiter.platform.web.rest;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/**
 * Says of every operation what holds for all: that it may answer with a problem, and what the parts
 * of its address and its headers mean where they mean the same everywhere.
 */
public class CommonContract implements OASFilter {

  private static final String ANY_OTHER = "default";
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
          Map.entry("Content-Type", "What the file is, where the parameter format does not say"),
          Map.entry("If-Match", "ETag of the latest version that the caller has seen"));

  /** What stands for ids and for words of a list is described as an object otherwise. */
  private static final Set<String> WORDS =
      Set.of("format", "status", "order", "outcome", "result", "kind");

  /**
   * Names operations after what they do and where: a program made from the description needs names
   * that stand once.
   */
  @Override
  public void filterOpenAPI(OpenAPI description) {
    description
        .getPaths()
        .getPathItems()
        .forEach(
            (path, item) ->
                item.getOperations()
                    .forEach(
                        (method, operation) ->
                            operation.setOperationId(nameOf(method.name(), path))));
  }

  private static String nameOf(String method, String path) {
    StringBuilder name = new StringBuilder(method.toLowerCase(Locale.ROOT));
    for (String word : path.replaceFirst("^/api/v[0-9]+", "").split("[^A-Za-z0-9]+", -1)) {
      if (!word.isEmpty()) {
        name.append(Character.toUpperCase(word.charAt(0))).append(word, 1, word.length());
      }
    }
    return name.toString();
  }

  @Override
  public Operation filterOperation(Operation operation) {
    APIResponses responses = operation.getResponses();
    if (responses != null && !responses.hasAPIResponse(ANY_OTHER)) {
      responses.addAPIResponse(
          ANY_OTHER,
          OASFactory.createObject(APIResponse.class)
              .ref("#/components/responses/" + RestApplication.PROBLEM));
    }
    return operation;
  }

  @Override
  public Parameter filterParameter(Parameter parameter) {
    if (parameter.getDescription() == null && parameter.getName() != null) {
      parameter.setDescription(MEANINGS.get(parameter.getName()));
    }
    Schema schema = parameter.getSchema();
    if (schema != null) {
      describe(parameter.getName(), schema);
      if (schema.getItems() != null) {
        describe(parameter.getName(), schema.getItems());
      }
    }
    return parameter;
  }

  private static void describe(String name, Schema schema) {
    if (schema.getType() == Schema.SchemaType.OBJECT) {
      schema.setType(Schema.SchemaType.STRING);
      schema.setFormat(WORDS.contains(name) ? null : "uuid");
    }
  }
}
