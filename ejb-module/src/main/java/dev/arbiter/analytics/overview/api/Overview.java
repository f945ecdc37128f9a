package dev.arbiter.analytics.overview.api;

import dev.arbiter.evaluation.activity.api.RunActivity;
import java.util.List;
import java.util.UUID;

/**
 * How the assistants of the current project do, and whether anything changed.
 *
 * @param verdicts what the newest run of each suite says, newest first
 * @param standings each assistant of those runs
 * @param trend of one suite; null while no run has ended
 * @param running runs that can still change: those with cases that wait for the caller first, then
 *     the newest
 * @param attention what somebody should look at, the gravest first
 * @param pending runs that have ended and whose results are being read: look again in a moment
 */
public record Overview(
    List<SuiteVerdict> verdicts,
    List<Standing> standings,
    Trend trend,
    List<RunActivity> running,
    List<Attention> attention,
    int pending) {

  public Overview {
    verdicts = List.copyOf(verdicts);
    standings = List.copyOf(standings);
    running = List.copyOf(running);
    attention = List.copyOf(attention);
  }

  /** Whether there is nothing at all to show. */
  public boolean nothing() {
    return verdicts.isEmpty() && running.isEmpty() && attention.isEmpty() && pending == 0;
  }

  /** A suite to choose from. */
  public record SuiteChoice(UUID id, String name) {}
}
