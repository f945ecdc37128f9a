package dev.arbiter.platform.page.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arbiter.platform.error.type.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {

  private static final UUID ID = UUID.fromString("0199aaaa-0000-7000-8000-00000000000a");
  private static final Instant TIME = Instant.parse("2026-11-23T10:00:00.123456Z");

  @Test
  void readsTheCursorThatItWrote() {
    Cursor cursor = Cursor.decode(Cursor.of(TIME, ID).encode());
    assertThat(cursor.instant(0)).isEqualTo(TIME);
    assertThat(cursor.uuid(1)).isEqualTo(ID);
  }

  @Test
  void keepsEmptyPartsOfAKey() {
    Cursor cursor = new Cursor(List.of("", "7", ""));
    assertThat(Cursor.decode(cursor.encode())).isEqualTo(cursor);
    assertThat(cursor.number(1)).isEqualTo(7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%%%", "not base64!", "ä"})
  void refusesATextThatIsNoCursor(String text) {
    assertRefused(() -> Cursor.decode(text));
  }

  @Test
  void refusesACursorOfAnotherList() {
    Cursor other = new Cursor(List.of("a name"));
    assertRefused(() -> other.instant(0));
    assertRefused(() -> other.uuid(0));
    assertRefused(() -> other.number(0));
    assertRefused(() -> other.text(1));
  }

  @Test
  void refusesAHugeCursorUnread() {
    assertRefused(() -> Cursor.decode("A".repeat(2001)));
  }

  @Test
  void asksForFiftyRowsFromTheBeginningUnlessToldOtherwise() {
    assertThat(PageRequest.of(null, " "))
        .isEqualTo(new PageRequest(PageRequest.DEFAULT_LIMIT, null));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 501})
  void refusesALimitOutOfRange(int limit) {
    assertRefused(() -> PageRequest.of(limit, null));
  }

  @Test
  void pointsBehindItsLastRowWhenThereAreMore() {
    Page<Integer> page = Page.of(List.of(1, 2, 3), 2, PageTest::cursor);
    assertThat(page.data()).containsExactly(1, 2);
    assertThat(Cursor.decode(page.nextCursor()).number(0)).isEqualTo(2);
    assertThat(page.map(String::valueOf).nextCursor()).isEqualTo(page.nextCursor());
  }

  @Test
  void pointsNowhereAtTheEnd() {
    assertThat(Page.of(List.of(1, 2), 2, PageTest::cursor).nextCursor()).isNull();
  }

  private static Cursor cursor(Integer row) {
    return new Cursor(List.of(String.valueOf(row)));
  }

  private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ProblemException.class,
            problem -> assertThat(problem.kind()).isEqualTo(ProblemException.Kind.INVALID));
  }
}
