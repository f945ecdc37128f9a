package dev.arbiter.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every form of every page, sent as nobody should: with what another tenant has in it, and with
 * texts that no field asks for.
 */
@PageTest
class PagePostsIT {
  private static final String LONG = "L".repeat(300);

  /**
   * Sends each form of the page once for each of its fields and each value for that, by the button
   * that stands first; a field that has an id gets the ids, another one the texts. Ids are sent by
   * all buttons. Tells form, field and value with status and page of the answer.
   */
  private static final String SEND =
      """
      const [ids, texts] = arguments;
      const anId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
      const told = [];
      for (const form of document.querySelectorAll('form[method="post"]')) {
        if (form.action.endsWith('/sign-out')) continue;
        const buttons = [...form.elements].filter((one) => one.type === 'submit');
        for (const button of buttons) {
          const sent = new FormData(form, button);
          for (const [name, value] of new Map(sent)) {
            const isId = anId.test(value) || value === '' && ids.places.includes(name);
            const values = isId ? [ids[value] ?? ids.any, 'no-id', '']
              : button === buttons[0] && !name.startsWith('primefaces') ? texts : [];
            for (const other of values) {
              const body = new URLSearchParams(sent);
              body.set(name, other);
              const answer = await fetch(form.action, { method: 'POST', body });
              const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
              const faults = [...page.querySelectorAll('.tone-bad, .fault')].map((one) => one.textContent);
              told.push([form.id + ' ' + button.name + ' ' + name + '=' + other, value, other,
                String(answer.status), faults.join(' ').trim(),
                page.querySelector('[data-notice]')?.textContent ?? '',
                String(page.querySelectorAll('[onerror], img[src="x"], [href^="javascript:"]').length)]);
            }
          }
        }
      }
      return told;
      """;

  private final List<String> faults = new ArrayList<>();
  private TextSamples own;
  private TextSamples others;
  private Browser browser;

  @BeforeAll
  void make(Product product, Browser browser) {
    ProductDatabase database = new ProductDatabase(product.home());
    own = TextSamples.in(product.owner("Senders"), "before our own");
    others = TextSamples.in(product.owner("Receivers"), "before the others");
    own.await(database);
    others.await(database);
    this.browser = browser;
  }

  @Test
  void formsRefuseWhatTheyDidNotAskFor() {
    Map<String, String> before = told(others);
    browser.beginAs(own.owner().signIn(), "overview.xhtml");
    List<String> texts = List.of(PageSamples.ATTACK, LONG, "\u0000", "-1", "");
    Map<String, String> ids = new LinkedHashMap<>();
    own.ids().forEach((what, id) -> ids.put(id, others.ids().get(what)));
    ids.put("any", others.ids().get("token"));
    ids.put("places", "token project");
    int sent = 0;
    for (Stop stop : Stop.all(own.ids())) {
      browser.open(stop.address());
      List<?> answers = (List<?>) browser.run(SEND, ids, texts);
      answers.forEach(answer -> judge(stop, (List<?>) answer, ids));
      sent += answers.size();
    }
    assertThat(faults).isEmpty();
    assertThat(sent).as("posts").isGreaterThan(200);
    assertThat(told(others)).isEqualTo(before);
  }

  private void judge(Stop stop, List<?> answer, Map<String, String> ids) {
    int status = Integer.parseInt((String) answer.get(3));
    if (status >= 500 || !answer.get(6).equals("0")) {
      faults.add(stop + ": " + answer);
    }
    boolean foreign = ids.containsValue(answer.get(2));
    boolean refused = status == 404 || !((String) answer.get(4)).isEmpty();
    // To give back a case that one does not hold is nothing.
    boolean nothing = ((String) answer.get(0)).startsWith("give give:release case=");
    if (foreign && !refused && !nothing) {
      faults.add(stop + " took what is another's: " + answer);
    }
  }

  /** What the interface tells of everything that could be changed, but for when it was asked. */
  private static Map<String, String> told(TextSamples samples) {
    Map<String, String> told = new LinkedHashMap<>();
    for (String path :
        List.of(
            "suites", "assistants", "runs", "projects", "tokens", "dead-letters", "accounts/me")) {
      told.put(path, samples.owner().get(path).text().replaceAll("\"lastUsedAt\":\"[^\"]*\"", ""));
    }
    return told;
  }
}
