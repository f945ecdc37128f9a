package dev.arbiter.platform.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VersionedResourcesTest {

  @Test
  void anAddressIsAnotherOnceTheContentIs() {
    String before = pathOf("arbiter", "let a = 1;");

    assertThat(before).matches("/r/shell\\.js\\.xhtml\\?ln=arbiter&v=[0-9a-f]+");
    assertThat(pathOf("arbiter", "let a = 1;")).isEqualTo(before);
    assertThat(pathOf("arbiter", "let a = 2;")).isNotEqualTo(before);
  }

  @Test
  void whatLibrariesBringKeepsItsOwnVersion() {
    assertThat(pathOf("primefaces", "let a = 1;")).isEqualTo("/r/shell.js.xhtml?ln=primefaces");
  }

  @Test
  void contentIsReadOnceOnly() {
    OneScript script = new OneScript("let a = 1;");
    ResourceHandler resources = new VersionedResources(script);

    resources.createResource("shell.js", "arbiter").getRequestPath();
    resources.createResource("shell.js", "arbiter", "text/javascript").getRequestPath();

    assertThat(script.timesRead).isEqualTo(1);
  }

  @Test
  void whatIsMissingStaysMissing() {
    assertThat(new VersionedResources(new OneScript("")).createResource("gone.js", "arbiter"))
        .isNull();
  }

  private static String pathOf(String library, String content) {
    return new VersionedResources(new OneScript(content))
        .createResource("shell.js", library)
        .getRequestPath();
  }

  private static final class OneScript extends ResourceHandlerWrapper {
    private final String content;
    private int timesRead;

    OneScript(String content) {
      super(null);
      this.content = content;
    }

    @Override
    public Resource createResource(String name, String library) {
      return createResource(name, library, "text/javascript");
    }

    @Override
    public Resource createResource(String name, String library, String contentType) {
      if (!name.equals("shell.js")) {
        return null;
      }
      Resource script = new Script();
      script.setResourceName(name);
      script.setLibraryName(library);
      script.setContentType(contentType);
      return script;
    }

    private final class Script extends Resource {
      @Override
      public InputStream getInputStream() {
        timesRead++;
        return new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8));
      }

      @Override
      public Map<String, String> getResponseHeaders() {
        return Map.of();
      }

      @Override
      public String getRequestPath() {
        return "/r/" + getResourceName() + ".xhtml?ln=" + getLibraryName();
      }

      @Override
      public URL getURL() {
        return null;
      }

      @Override
      public boolean userAgentNeedsUpdate(FacesContext context) {
        return true;
      }
    }
  }
}
