package dev.arbiter.platform.contract.rest;

import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Responses that are problems. */
final class Refusals {

  private static final String MEDIA_TYPE = "application/problem+json";
  private static final String SCHEMA = "#/components/schemas/Problem";

  private Refusals() {}

  static APIResponse of(String why, Map<String, Object> example) {
    MediaType body =
        OASFactory.createObject(MediaType.class)
            .schema(OASFactory.createObject(Schema.class).ref(SCHEMA))
            .example(example);
    return OASFactory.createObject(APIResponse.class)
        .description(why)
        .content(OASFactory.createObject(Content.class).addMediaType(MEDIA_TYPE, body));
  }
}
