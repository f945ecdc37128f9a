package dev.arbiter.server.client;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.arbiter.server.console.StartFault;

/** The tenant that a local command works in. */
final class Workspace {
  private static final int UNAUTHORIZED = 401;

  private Workspace() {}

  /**
   * Makes the tenant and its owner if they are not there, and gets a token of theirs.
   *
   * @param purpose the token's name
   */
  static String token(HttpCalls calls, String setupSecret, SignIn signIn, String purpose)
      throws InterruptedException {
    ObjectNode setUp =
        JsonNodeFactory.instance
            .objectNode()
            .put("tenantName", signIn.tenant())
            .put("email", signIn.email())
            .put("displayName", purpose)
            .put("password", signIn.password());
    ObjectNode request =
        JsonNodeFactory.instance
            .objectNode()
            .put("email", signIn.email())
            .put("password", signIn.password())
            .put("name", purpose)
            .put("lifetimeDays", 1);
    calls.setUp(setupSecret, setUp);
    try {
      return calls.post("tokens", "", request).path("token").asText();
    } catch (ApiFault e) {
      if (e.status() == UNAUTHORIZED) {
        throw StartFault.because(e, "client-password", signIn.email());
      }
      throw e;
    }
  }
}
