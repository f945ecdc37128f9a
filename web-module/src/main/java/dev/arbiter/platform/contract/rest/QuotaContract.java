package dev.arbiter.platform.contract.rest;

import dev.arbiter.platform.quota.rest.QuotaFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What operations say whose requests are counted: how many are left, and how they refuse more. */
final class QuotaContract {

  private static final String STATUS = "429";
  private static final String NAME = "TooManyRequests";
  private static final String HEADERS = "#/components/headers/";
  private static final String RESPONSE = "#/components/responses/" + NAME;

  private QuotaContract() {}

  /** Adds what {@link #say} refers to. */
  static void name(Components components, ContractExamples examples) {
    components.addHeader(
        QuotaFilter.POLICY,
        header(
            "How many requests (q) an account may send to this node in how many seconds (w);"
                + " absent where there is no limit",
            "\"default\";q=6000;w=60",
            Schema.SchemaType.STRING));
    components.addHeader(
        QuotaFilter.STATE,
        header(
            "How many of them are left (r), and in how many seconds all are free again (t);"
                + " absent where there is no limit",
            "\"default\";r=5988;t=42",
            Schema.SchemaType.STRING));
    components.addHeader(
        QuotaFilter.RETRY,
        header(
            "After how many seconds the request may be sent again", 42, Schema.SchemaType.INTEGER));
    APIResponse refusal =
        Refusals.of(
            "The account has sent too many requests to this node",
            examples.problem(STATUS, "quota"));
    refer(refusal);
    refusal.addHeader(QuotaFilter.RETRY, reference(QuotaFilter.RETRY));
    components.addResponse(NAME, refusal);
  }

  static void say(Operation operation) {
    operation
        .getResponses()
        .getAPIResponses()
        .forEach(
            (status, response) -> {
              if (status.startsWith("2")) {
                refer(response);
              }
            });
    operation
        .getResponses()
        .addAPIResponse(STATUS, OASFactory.createObject(APIResponse.class).ref(RESPONSE));
  }

  private static void refer(APIResponse response) {
    response.addHeader(QuotaFilter.POLICY, reference(QuotaFilter.POLICY));
    response.addHeader(QuotaFilter.STATE, reference(QuotaFilter.STATE));
  }

  private static Header reference(String name) {
    return OASFactory.createObject(Header.class).ref(HEADERS + name);
  }

  private static Header header(String meaning, Object example, Schema.SchemaType type) {
    return OASFactory.createObject(Header.class)
        .description(meaning)
        .example(example)
        .schema(OASFactory.createObject(Schema.class).type(type));
  }
}
