package dev.arbiter.platform.web.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PageLinksTest {

  private static final String PAGE = "/runs.xhtml";

  @Test
  void onlyPageHasNoLinks() {
    PageLinks links = PageLinks.of(PAGE, Map.of(), null, null, null);

    assertThat(links.isPaged()).isFalse();
    assertThat(links).isEqualTo(PageLinks.NONE);
  }

  @Test
  void walksForthAndBack() {
    PageLinks first = PageLinks.of(PAGE, Map.of(), "", "", "c1");
    PageLinks second = PageLinks.of(PAGE, Map.of(), "c1", "~", "c2");
    PageLinks third = PageLinks.of(PAGE, Map.of(), "c2", "~.c1", null);

    assertThat(first).isEqualTo(new PageLinks(null, PAGE + "?after=c1&trail=%7E"));
    assertThat(second).isEqualTo(new PageLinks(PAGE, PAGE + "?after=c2&trail=%7E.c1"));
    assertThat(third).isEqualTo(new PageLinks(PAGE + "?after=c1&trail=%7E", null));
  }

  @Test
  void keepsWhatNarrowsTheListAndEscapesIt() {
    Map<String, String> filter = new LinkedHashMap<>();
    filter.put("suite", "a&b=\"<é");
    filter.put("status", null);
    filter.put("order", " ");

    assertThat(PageLinks.of(PAGE, filter, null, null, "c").next())
        .isEqualTo(PAGE + "?suite=a%26b%3D%22%3C%C3%A9&after=c&trail=%7E");
  }
}
