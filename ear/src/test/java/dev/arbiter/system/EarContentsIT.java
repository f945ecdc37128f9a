package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The EAR is the WAR in other clothes: what it brings is the same, each once. */
class EarContentsIT {
  private static final String OF_THE_WAR = "WEB-INF/lib/";
  private static final String OF_THE_EAR = "lib/";

  @Test
  void bringsTheLibrariesOfTheWarAndTheSkinnyWarNone() throws IOException {
    List<String> whole;
    try (ZipFile war = new ZipFile(built("arbiter.war"))) {
      whole = jars(war.stream().map(ZipEntry::getName).toList(), OF_THE_WAR);
    }
    assertThat(whole).hasSizeGreaterThan(20);
    try (ZipFile ear = new ZipFile(built("arbiter.ear"))) {
      List<String> names = ear.stream().map(ZipEntry::getName).toList();
      List<String> libraries = jars(names, OF_THE_EAR);
      for (String jar : whole) {
        if (!jar.startsWith("arbiter-ejb-")) {
          assertThat(libraries)
              .as(jar)
              .filteredOn(library -> library.equals(jar) || library.endsWith("-" + jar))
              .hasSize(1);
        }
      }
      assertThat(libraries).as("nothing more").hasSize(whole.size() - 1);
      assertThat(names).contains("arbiter-ejb.jar");
      assertThat(skinny(ear)).isEmpty();
    }
  }

  /** It is for programs elsewhere; the tests of this module use it. */
  @Test
  void theClientIsNotShipped() throws IOException {
    for (String file : List.of("arbiter.war", "arbiter.ear")) {
      try (ZipFile archive = new ZipFile(built(file))) {
        assertThat(archive.stream().map(ZipEntry::getName).toList())
            .as(file)
            .isNotEmpty()
            .noneMatch(name -> name.contains("arbiter-client") || name.contains("arbiter/client"));
      }
    }
  }

  /** The WAR's loader comes first: what its manifest names would be loaded a second time. */
  @Test
  void theSkinnyWarNamesNoLibrary() throws IOException {
    try (ZipFile ear = new ZipFile(built("arbiter.ear"));
        JarInputStream war = new JarInputStream(ear.getInputStream(ear.getEntry("arbiter.war")))) {
      assertThat(war.getManifest().getMainAttributes().getValue("Class-Path")).isNull();
    }
  }

  private static String built(String name) {
    return Path.of("").toAbsolutePath().resolve(Command.built()).resolve("app/" + name).toString();
  }

  private static List<String> jars(List<String> names, String folder) {
    return names.stream()
        .filter(name -> name.startsWith(folder) && name.endsWith(".jar"))
        .map(name -> name.substring(folder.length()))
        .toList();
  }

  private static List<String> skinny(ZipFile ear) throws IOException {
    try (InputStream war = ear.getInputStream(ear.getEntry("arbiter.war"));
        ZipInputStream zip = new ZipInputStream(war)) {
      List<String> names = new ArrayList<>();
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName());
      }
      return jars(names, OF_THE_WAR);
    }
  }
}
