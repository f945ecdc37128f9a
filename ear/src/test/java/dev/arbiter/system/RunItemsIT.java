package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** Items of runs, as programs read them. */
@ExtendWith(SharedProduct.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RunItemsIT {
  private Api owner;
  private ItemSamples samples;
  private String ash;
  private String birch;

  @BeforeAll
  void make(Product product) {
    owner = product.owner("Nursery");
    samples = ItemSamples.in(owner);
    JsonNode assistants = owner.get("runs/" + samples.first()).body().path("assistants");
    ash = assistants.get(0).path("id").asText();
    birch = assistants.get(1).path("id").asText();
  }

  @Test
  void listsAllItemsPageByPage() {
    List<String> seen = new ArrayList<>();
    String cursor = "";
    do {
      JsonNode page = items(samples.first(), "limit=50" + cursor);
      page.path("data").forEach(item -> seen.add(item.path("key") + "" + item.path("assistant")));
      assertThat(page.path("found").asInt()).isEqualTo(120);
      cursor = page.hasNonNull("nextCursor") ? "&cursor=" + page.path("nextCursor").asText() : "";
    } while (!cursor.isEmpty());

    assertThat(seen).hasSize(120).doesNotHaveDuplicates();
    assertThat(seen.subList(0, 3))
        .containsExactly("\"case-00\"\"ash\"", "\"case-00\"\"birch\"", "\"case-01\"\"ash\"");
  }

  @Test
  void narrowsTheListByEachCondition() {
    String run = samples.first();
    assertThat(found(run, "assistant=" + ash + "&result=passed")).isEqualTo(50);
    assertThat(found(run, "assistant=" + birch + "&result=failed")).isEqualTo(18);
    assertThat(found(run, "result=ungraded")).isEqualTo(2);
    assertThat(found(run, "outcome=missing")).isEqualTo(2);
    assertThat(found(run, "tag=leave")).isEqualTo(40);
    assertThat(found(run, "text=CASE-07")).isEqualTo(2);
    assertThat(found(run, "text=after+7+days")).isEqualTo(2);
    assertThat(found(run, "grader=match")).isEqualTo(28);
    assertThat(found(run, "grader=exact")).isZero();
    assertThat(found(run, "assistant=" + ash + "&result=passed&unlike=" + birch)).isEqualTo(10);
    assertThat(found(samples.second(), "changedSince=" + run)).isEqualTo(5);
    assertThat(found(samples.second(), "changedSince=" + run + "&result=passed")).isEqualTo(5);
  }

  @Test
  void ordersTheListByScore() {
    JsonNode worst = items(samples.first(), "order=worst-first&limit=1").path("data").get(0);
    JsonNode best = items(samples.first(), "order=best-first&limit=1").path("data").get(0);

    assertThat(worst.path("passed").asBoolean()).isFalse();
    assertThat(worst.path("key").asText()).isEqualTo("case-40");
    assertThat(best.path("passed").asBoolean()).isTrue();
    assertThat(best.path("latencyMs").asLong()).isEqualTo(400);
  }

  @Test
  void showsACaseWithItsAnswersItsHistoryAndItsNeighbours() {
    String caseId = items(samples.second(), "text=case-42&limit=1").at("/data/0/caseId").asText();
    JsonNode item = owner.get("runs/" + samples.second() + "/items/" + caseId).body();

    assertThat(item.at("/asked/expected").asText()).isEqualTo("There are 48 days left for you.");
    assertThat(item.path("answers")).hasSize(2);
    assertThat(item.at("/answers/1/passed").asBoolean()).isTrue();
    assertThat(item.at("/answers/1/cost").asText()).isEqualTo("0.0012");
    assertThat(item.at("/answers/1/grades/0/grader").asText()).isEqualTo("match");
    assertThat(item.path("history").findValuesAsText("passed").subList(0, 4))
        .containsExactly("1", "1", "1", "0");
    assertThat(item.path("previous").asText()).isNotEqualTo(item.path("next").asText());
  }

  @Test
  void handsItemsOutAsATableAndAsLines() {
    String export = "runs/" + samples.first() + "/items/export?result=failed";
    Api.Reply csv = owner.get(export);
    Api.Reply lines = owner.get(export + "&format=jsonl");

    assertThat(csv.header("Content-Disposition")).matches("attachment; filename=\"run-.*\\.csv\"");
    assertThat(csv.text().split("\r\n")).hasSize(29);
    assertThat(csv.text()).contains("case-40,birch,1,answered,false,").contains(",0.0012,EUR,");
    assertThat(lines.text().lines()).hasSize(28);
  }

  @Test
  void refusesWhatItCanNotRead() {
    String list = "runs/" + samples.first() + "/items";
    assertThat(owner.get(list + "?assistant=x").status()).isEqualTo(400);
    assertThat(owner.get(list + "?result=good").status()).isEqualTo(400);
    assertThat(owner.get(list + "?cursor=rubbish").status()).isEqualTo(422);
    assertThat(owner.get(list + "?limit=501").status()).isEqualTo(422);
    assertThat(owner.get(list + "?changedSince=" + samples.hostile()).code())
        .isEqualTo("comparison.other-suite");
    assertThat(owner.get(list + "?assistant=" + samples.first()).status()).isEqualTo(404);
    assertThat(owner.get(list + "/" + samples.first()).status()).isEqualTo(404);
  }

  @Test
  void tellsWhatANewRunCouldBeMadeOf() {
    String suite = owner.get("runs/" + samples.first()).body().path("suiteId").asText();
    JsonNode plan = owner.get("run-plans?suite=" + suite).body();

    assertThat(plan.path("version").asInt()).isEqualTo(1);
    assertThat(plan.path("cases").asInt()).isEqualTo(60);
    assertThat(plan.path("casesWithoutGrader").asInt()).isEqualTo(60);
    assertThat(plan.at("/assistants/0/name").asText()).isEqualTo("ash");
    assertThat(plan.at("/assistants/0/recordedCases").asInt()).isEqualTo(60);
    assertThat(plan.path("itemsPerSecond").asDouble()).isPositive();
    assertThat(owner.get("run-plans").body().path("suites")).hasSize(2);
    assertThat(owner.get("run-plans?suite=" + suite + "&version=2").status()).isEqualTo(404);
  }

  private int found(String run, String query) {
    return items(run, query).path("found").asInt();
  }

  private JsonNode items(String run, String query) {
    Api.Reply reply = owner.get("runs/" + run + "/items?" + query);
    assertThat(reply.status()).as(reply.toString()).isEqualTo(200);
    return reply.body();
  }
}
