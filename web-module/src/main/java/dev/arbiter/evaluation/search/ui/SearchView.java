package dev.arbiter.evaluation.search.ui;

import dev.arbiter.evaluation.search.api.Search;
import dev.arbiter.evaluation.search.api.SearchResult;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.web.ui.PageFlow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;

/** What the search field found. The text stands in the address. */
@Named
@RequestScoped
public class SearchView {

  private static final int ROWS = 20;

  @Inject private Search search;
  @Inject private PageFlow flow;

  private String text;
  private SearchResult result;
  private boolean tooShort;

  public void load() throws IOException {
    if (text == null || text.isBlank()) {
      return;
    }
    flow.read(this::find);
  }

  private void find() {
    try {
      result = search.find(text, ROWS);
    } catch (ProblemException problem) {
      if (!"search.query".equals(problem.code())) {
        throw problem;
      }
      tooShort = true;
    }
  }

  /** Null before anything is searched for. */
  public SearchResult getResult() {
    return result;
  }

  /** Whether the text can't be searched for. */
  public boolean isTooShort() {
    return tooShort;
  }

  /** Whether this list may go on behind what is shown. */
  public boolean isCut(int rows) {
    return rows >= ROWS;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
