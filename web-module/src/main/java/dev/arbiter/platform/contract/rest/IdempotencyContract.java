package dev.arbiter.platform.contract.rest;

import dev.arbiter.platform.idempotency.type.IdempotencyKey;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What operations say that take an idempotency key. */
final class IdempotencyContract {

  private static final String RUNNING = "A request with the same Idempotency-Key is under way";
  private static final String OTHER = "The Idempotency-Key was that of another request";

  private IdempotencyContract() {}

  static void say(Operation operation, ContractExamples examples) {
    operation.addParameter(
        OASFactory.createObject(Parameter.class)
            .name(IdempotencyKey.HEADER)
            .in(Parameter.In.HEADER)
            .description(
                "Names the request, so that it is carried out once however often it is sent: 1 to "
                    + IdempotencyKey.MAX_LENGTH
                    + " visible ASCII characters in double quotes, known for 24 hours")
            .example("\"8e03978e-40d5-43dd-bc93-6894a57f9324\"")
            .schema(OASFactory.createObject(Schema.class).type(Schema.SchemaType.STRING)));
    refuse(operation, "409", RUNNING, "running", examples);
    refuse(operation, "422", OTHER, "other-request", examples);
  }

  /** Of a status that there is already, this is one more reason. */
  private static void refuse(
      Operation operation, String status, String why, String reason, ContractExamples examples) {
    APIResponse known = operation.getResponses().getAPIResponse(status);
    if (known == null) {
      operation
          .getResponses()
          .addAPIResponse(status, Refusals.of(why, examples.problem(status, reason)));
    } else {
      known.setDescription(known.getDescription() + "; or: " + why);
    }
  }
}
