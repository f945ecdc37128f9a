package dev.arbiter.evaluation.activity.ui;

import dev.arbiter.evaluation.activity.api.News;
import dev.arbiter.evaluation.activity.api.NewsItem;
import dev.arbiter.platform.web.ui.PageFlow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** What ended lately. Looking at it is what makes it old. */
@Named
@RequestScoped
public class NewsView {

  @Inject private News news;
  @Inject private PageFlow flow;

  private List<NewsItem> rows = List.of();

  public void load() throws IOException {
    flow.read(
        () -> {
          rows = news.latest();
          if (rows.stream().anyMatch(NewsItem::unread)) {
            news.seen();
          }
        });
  }

  public List<NewsItem> getRows() {
    return rows;
  }
}
