package dev.arbiter.platform.node.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arbiter.analytics.comparison.rest.ComparisonsResource;
import dev.arbiter.evaluation.run.rest.RunsResource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceOfTest {

  @Test
  void aResourceBelongsToTheServiceOfItsPackage() {
    assertThat(ServiceOf.resource(RunsResource.class)).isEqualTo("evaluation");
    assertThat(ServiceOf.resource(ComparisonsResource.class)).isEqualTo("analytics");
    assertThat(ServiceOf.resource(String.class)).as("not ours").isEqualTo("platform");
  }

  @ParameterizedTest
  @CsvSource({
    "/runs.xhtml, evaluation",
    "/run.xhtml, evaluation",
    "/suites.xhtml, evaluation",
    "/comparison.xhtml, analytics",
    "/sign-in.xhtml, platform",
    "/index.xhtml, platform"
  })
  void aPageBelongsToTheServiceThatItsNameBeginsWith(String page, String service) {
    assertThat(ServiceOf.page(page)).isEqualTo(service);
  }
}
