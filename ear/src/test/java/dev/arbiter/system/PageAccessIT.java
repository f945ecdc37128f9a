package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every page for those who may not see it, and when the server itself fails. */
@ExtendWith(SharedProduct.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PageAccessIT {
  private static final String SIGN_IN = "sign-in";

  /** The frame of every page asks for it. */
  private static final String NEEDED = "tenancy.tenant";

  private final List<String> faults = new ArrayList<>();
  private Product product;
  private ProductDatabase database;
  private TextSamples own;
  private TextSamples others;

  @BeforeAll
  void make(Product shared) {
    product = shared;
    database = new ProductDatabase(product.home());
    own = TextSamples.in(product.owner("Insiders"), "Known to insiders");
    others = TextSamples.in(product.owner("Outsiders"), "Known to outsiders");
    own.await(database);
    others.await(database);
  }

  @AfterEach
  void expectNoFault() {
    assertThat(faults).isEmpty();
  }

  @Test
  void whoIsSignedOutComesToTheSignIn() {
    for (Stop stop : Stop.all(own.ids())) {
      HttpResponse<String> answer = PageSession.anonymous(product.uri()).get(stop.address());
      expect(stop, answer, 200);
      if (!answer.uri().getPath().equals("/sign-in.xhtml") || answer.body().contains(own.text())) {
        faults.add(stop + " is shown to strangers: " + answer.uri());
      }
    }
  }

  @Test
  void whoMayNotSeeAPageIsToldSo() {
    PageSession viewer =
        PageSession.of(product.uri(), PageSamples.viewer(database, own.owner().signIn()));
    for (Stop stop : Stop.all(own.ids())) {
      HttpResponse<String> answer = viewer.get(stop.address());
      expect(stop, answer, isForbidden(stop) ? 403 : 200);
      if (isForbidden(stop) && !answer.body().matches("(?s).*You may not (see|import) .*")) {
        faults.add(stop + " does not say that it is not allowed");
      }
    }
  }

  /** Only suites and runs are for those who may only read these. */
  private static boolean isForbidden(Stop stop) {
    return switch (stop.page()) {
      case "import", "item", "manual", "new-run", "nodes", "queue" -> true;
      case "case" -> !stop.parameters().containsKey("case");
      case "dead-letters" -> stop.parameters().containsKey("show");
      default -> false;
    };
  }

  @Test
  void whatIsAnothersIsNotThere() {
    PageSession session = PageSession.of(product.uri(), own.owner().signIn());
    Map<String, String> counterparts = new LinkedHashMap<>();
    own.ids().forEach((what, id) -> counterparts.put(id, others.ids().get(what)));
    for (Stop stop : Stop.all(own.ids())) {
      for (Map.Entry<String, String> one : stop.parameters().entrySet()) {
        if (counterparts.containsKey(one.getValue())) {
          Stop foreign = stop.with(one.getKey(), counterparts.get(one.getValue()));
          HttpResponse<String> answer = session.get(foreign.address());
          expect(foreign, answer, 404);
          if (answer.body().contains(others.text())) {
            faults.add(foreign + " shows what is another's");
          }
        }
      }
    }
  }

  @Test
  void aFaultOfTheServerTellsItsTraceAndNothingElse() {
    PageSession session = PageSession.of(product.uri(), own.owner().signIn());
    database.execute("revoke select on " + NEEDED + " from arbiter_app");
    try {
      for (Stop stop : Stop.all(own.ids())) {
        if (!Set.of(SIGN_IN).contains(stop.page())) {
          expectDesigned(stop, session.get(stop.address()));
        }
      }
    } finally {
      database.execute("grant select on " + NEEDED + " to arbiter_app");
    }
  }

  private void expectDesigned(Stop stop, HttpResponse<String> answer) {
    expect(stop, answer, 500);
    String body = answer.body();
    if (!body.contains("Something went wrong on our side")
        || !body.matches("(?s).*<dl class=\"trace\">.*<code>[0-9a-zA-Z-]{16,64}</code>.*")) {
      faults.add(stop + " has no designed page of a fault: " + body);
    }
    for (String inside : List.of("Exception", "Payara", "permission denied", "\tat ", "tenancy.")) {
      if (body.contains(inside)) {
        faults.add(stop + " tells of the inside: " + inside);
      }
    }
  }

  private void expect(Stop stop, HttpResponse<String> answer, int status) {
    if (answer.statusCode() != status) {
      faults.add(stop + ": " + answer.statusCode() + " instead of " + status);
    }
  }
}
