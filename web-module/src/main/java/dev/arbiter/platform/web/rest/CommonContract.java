package dev.arbiter.platform.web.rest;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
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
    return parameter;
  }
}
