package dev.arbiter.platform.web.rest;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Adds to the description of every operation that it may answer with a problem. */
public class CommonProblems implements OASFilter {

  private static final String ANY_OTHER = "default";

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
}
