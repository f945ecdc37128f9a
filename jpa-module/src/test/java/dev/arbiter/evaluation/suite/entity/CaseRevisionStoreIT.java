package dev.arbiter.evaluation.suite.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.arbiter.platform.database.entity.StoreFixture;
import dev.arbiter.platform.page.type.Cursor;
import dev.arbiter.platform.page.type.PageRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Versions of a suite that came by single edits. */
class CaseRevisionStoreIT {

  @RegisterExtension static final StoreFixture DATABASE = new StoreFixture();

  private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

  private final SuiteStore suites = DATABASE.store(SuiteStore.class);
  private final CaseRevisionStore cases = DATABASE.store(CaseRevisionStore.class);
  private final UUID tenant = UUID.randomUUID();
  private final UUID suite = UUID.randomUUID();

  @BeforeEach
  void makeThreeVersions() {
    DATABASE.in(tenant, () -> suites.add(new Suite(suite, UUID.randomUUID(), "support", NOW)));
    for (String key : List.of("a", "b", "c", "d")) {
      open(key, "1", 1);
    }
    version(1);
    close("b", 2);
    open("b", "2", 2);
    close("c", 2);
    version(2);
    open("c", "1", 3);
    open("e", "1", 3);
    close("d", 3);
    version(3);
  }

  @Test
  void findsWhatIsNotTheSameInTwoVersions() {
    assertThat(changed(1, 2, "", 10))
        .extracting(ChangedCase::key, c -> text(c.before()), c -> text(c.after()))
        .containsExactly(tuple("b", "1", "2"), tuple("c", "1", null));
    assertThat(changed(2, 3, "", 10))
        .extracting(ChangedCase::key, c -> text(c.before()), c -> text(c.after()))
        .containsExactly(tuple("c", null, "1"), tuple("d", "1", null), tuple("e", null, "1"));
  }

  /** c went and came back with the same content. */
  @Test
  void passesOverWhatIsTheSameAgain() {
    assertThat(changed(1, 3, "", 10)).extracting(ChangedCase::key).containsExactly("b", "d", "e");
    assertThat(changed(3, 3, "", 10)).isEmpty();
  }

  @Test
  void goesOnBehindAKey() {
    assertThat(changed(1, 3, "b", 1)).extracting(ChangedCase::key).containsExactly("d");
  }

  @Test
  void givesAKeyThatComesBackItsStableId() {
    UUID before = changed(1, 2, "", 10).get(1).stableId();

    assertThat(changed(2, 3, "", 10).get(0).stableId()).isEqualTo(before);
    assertThat(DATABASE.in(tenant, () -> cases.findLatest(suite, before)).orElseThrow().key())
        .isEqualTo("c");
  }

  @Test
  void seesOnlyTheLatestVersionForEdits() {
    assertThat(DATABASE.in(tenant, () -> cases.findLatestByKey(suite, "d"))).isEmpty();
    assertThat(DATABASE.in(tenant, () -> cases.hash(suite, "b")))
        .hasValueSatisfying(hash -> assertThat(hash).containsExactly('2'));
    assertThat(DATABASE.in(tenant, () -> cases.nextPosition(suite))).isEqualTo(7);
  }

  @Test
  void listsVersionsNewestFirst() {
    assertThat(DATABASE.in(tenant, () -> suites.versions(suite, PageRequest.of(2, null))))
        .extracting(SuiteVersion::version)
        .containsExactly(3, 2, 1);
    PageRequest next = new PageRequest(2, new Cursor(List.of("2")));
    assertThat(DATABASE.in(tenant, () -> suites.versions(suite, next)))
        .extracting(SuiteVersion::version)
        .containsExactly(1);
  }

  @Test
  void seesNothingOfAnotherTenant() {
    UUID other = UUID.randomUUID();

    assertThat(DATABASE.in(other, () -> cases.changed(suite, 1, 3, "", 10))).isEmpty();
    assertThat(DATABASE.in(other, () -> cases.hash(suite, "b"))).isEmpty();
  }

  private List<ChangedCase> changed(int earlier, int later, String after, int limit) {
    return DATABASE.in(tenant, () -> cases.changed(suite, earlier, later, after, limit));
  }

  private static String text(CaseContent content) {
    return content == null ? null : content.prompt();
  }

  private void open(String key, String text, int version) {
    byte[] hash = text.getBytes(StandardCharsets.UTF_8);
    int position = DATABASE.in(tenant, () -> cases.nextPosition(suite));
    StagedCase row =
        new StagedCase(key, 0, position, text, null, null, null, "[]", "[]", "{}", hash);
    DATABASE.in(tenant, () -> cases.open(suite, row, version));
  }

  private void close(String key, int version) {
    DATABASE.in(tenant, () -> cases.close(suite, key, version));
  }

  private void version(int version) {
    CaseChanges changes = new CaseChanges(1, 0, 0, 0);
    DATABASE.in(tenant, () -> suites.add(new SuiteVersion(suite, version, changes, NOW, null)));
  }
}
