package dev.arbiter.evaluation.activity.control;

import dev.arbiter.evaluation.activity.api.News;
import dev.arbiter.evaluation.activity.api.NewsItem;
import dev.arbiter.evaluation.activity.api.RunActivities;
import dev.arbiter.evaluation.activity.api.RunActivity;
import dev.arbiter.platform.security.api.Requires;
import dev.arbiter.platform.security.type.Permission;
import dev.arbiter.user.preference.api.Preferences;
import dev.arbiter.user.preference.type.Preference;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/** News of runs; who never looked finds everything new. */
@Stateless
public class NewsService implements News {

  @Inject private RunActivities runs;
  @Inject private Preferences preferences;
  @Inject private Clock clock;

  @Override
  @Requires(Permission.RUN_READ)
  public int unread() {
    return (int) latest().stream().filter(NewsItem::unread).count();
  }

  @Override
  @Requires(Permission.RUN_READ)
  public List<NewsItem> latest() {
    Instant seen =
        preferences.find(Preference.NEWS_SEEN).map(NewsService::instant).orElse(Instant.EPOCH);
    return runs.ended(MOST).stream().map(run -> item(run, seen)).toList();
  }

  @Override
  @Requires(Permission.RUN_READ)
  public void seen() {
    preferences.keep(Preference.NEWS_SEEN, clock.instant().toString());
  }

  private static NewsItem item(RunActivity run, Instant seen) {
    return new NewsItem(run, run.completedAt().isAfter(seen));
  }

  private static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException notOurs) {
      return Instant.EPOCH;
    }
  }
}
