package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GalleryTest {
  private static final Pattern SHOWN = Pattern.compile("\\]\\(images/([a-z-]+)\\.png\\)");

  /** Taken by hand of the server's own console, not of a page of ours. */
  private static final String CONSOLE = "payara-";

  /** It leads on to the overview and shows nothing. */
  private static final Set<String> WITHOUT_PICTURE = Set.of("index");

  @Test
  void everyPageHasItsPictures() {
    assertThat(WebPages.names())
        .filteredOn(page -> !WITHOUT_PICTURE.contains(page))
        .allSatisfy(page -> assertThat(Gallery.looksOf(page)).as(page).isNotEmpty());
  }

  @Test
  void everyPictureIsThereAndNoneIsLeftOver() throws IOException {
    try (Stream<String> files =
        Files.list(Gallery.FOLDER).map(file -> file.getFileName().toString())) {
      assertThat(files.filter(name -> !name.startsWith(CONSOLE)))
          .containsExactlyInAnyOrderElementsOf(
              Gallery.pictures().stream().map(name -> name + ".png").toList());
    }
  }

  @Test
  void theListShowsEachInEveryView() throws IOException {
    Set<String> shown =
        SHOWN
            .matcher(Files.readString(Gallery.LIST))
            .results()
            .map((MatchResult found) -> found.group(1))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(shown).containsExactlyInAnyOrderElementsOf(Gallery.pictures());
  }
}
