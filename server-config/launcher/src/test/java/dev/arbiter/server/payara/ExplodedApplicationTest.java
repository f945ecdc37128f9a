package dev.arbiter.server.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.server.console.StartFault;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplodedApplicationTest {
  @TempDir private Path folder;

  private Path pages;
  private Distribution distribution;
  private ExplodedApplication application;

  @BeforeEach
  void buildOnce() throws IOException {
    pages = folder.resolve("source");
    write("index.xhtml", "old page");
    write("resources/arbiter/css/layout.css", "old style");
    write("WEB-INF/templates/page.xhtml", "old template");
    write("WEB-INF/web.xml", "<web-app>\n</web-app>\n");
    write("WEB-INF/glassfish-web.xml", "<glassfish-web-app>\n</glassfish-web-app>\n");
    distribution = new Distribution(folder.resolve("dist"));
    Files.createDirectories(distribution.application().getParent());
    try (OutputStream file = Files.newOutputStream(distribution.application());
        ZipOutputStream zip = new ZipOutputStream(file)) {
      add(zip, "index.xhtml", "built page");
      add(zip, "resources/arbiter/css/layout.css", "built style");
      add(zip, "WEB-INF/templates/page.xhtml", "built template");
      add(zip, "WEB-INF/lib/arbiter-ejb.jar", "classes");
      add(zip, "WEB-INF/web.xml", Files.readString(pages.resolve("WEB-INF/web.xml")));
      add(
          zip,
          "WEB-INF/glassfish-web.xml",
          Files.readString(pages.resolve("WEB-INF/glassfish-web.xml")));
    }
    application = new ExplodedApplication(folder.resolve("home/app"));
  }

  @Test
  void showsWhatIsSavedInTheSources() throws IOException {
    Path made = application.of(distribution, pages);

    write("index.xhtml", "new page");
    write("resources/arbiter/css/layout.css", "new style");
    write("resources/arbiter/css/more.css", "another style");
    write("WEB-INF/templates/page.xhtml", "new template");

    assertThat(made.resolve("index.xhtml")).hasContent("new page");
    assertThat(made.resolve("resources/arbiter/css/layout.css")).hasContent("new style");
    assertThat(made.resolve("resources/arbiter/css/more.css")).hasContent("another style");
    assertThat(made.resolve("WEB-INF/templates/page.xhtml")).hasContent("new template");
    assertThat(made.resolve("WEB-INF/lib/arbiter-ejb.jar")).hasContent("classes");
  }

  @Test
  void makesTheServerReadPagesAnewAndFollowLinks() throws IOException {
    Path made = application.of(distribution, pages);

    assertThat(made.resolve("WEB-INF/web.xml"))
        .content()
        .contains("jakarta.faces.FACELETS_REFRESH_PERIOD")
        .endsWith("</web-app>\n");
    assertThat(made.resolve("WEB-INF/glassfish-web.xml"))
        .content()
        .contains("allowLinking", "cacheTTL");
    assertThat(pages.resolve("WEB-INF/web.xml")).hasContent("<web-app>\n</web-app>\n");
  }

  @Test
  void isMadeAnewWithoutTouchingTheSources() throws IOException {
    application.of(distribution, pages);
    Path stray = Files.writeString(folder.resolve("home/app/stray.xhtml"), "stray");

    application.of(distribution, pages);

    assertThat(stray).doesNotExist();
    assertThat(pages.resolve("index.xhtml")).hasContent("old page");
    assertThat(pages.resolve("resources/arbiter/css/layout.css")).hasContent("old style");
  }

  @Test
  void refusesAFolderWithoutPages() {
    assertThatThrownBy(() -> application.of(distribution, folder.resolve("dist")))
        .isInstanceOf(StartFault.class)
        .hasMessageContaining("no web application");
  }

  @Test
  void refusesAnArchiveThatReachesOutOfTheFolder() throws IOException {
    try (OutputStream file = Files.newOutputStream(distribution.application());
        ZipOutputStream zip = new ZipOutputStream(file)) {
      add(zip, "../outside.txt", "outside");
    }

    assertThatThrownBy(() -> application.of(distribution, pages)).isInstanceOf(StartFault.class);
    assertThat(folder.resolve("home/outside.txt")).doesNotExist();
  }

  private void write(String name, String text) throws IOException {
    Path file = pages.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void add(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    zip.closeEntry();
  }
}
