package dev.arbiter.evaluation.activity.api;

import java.util.List;

/** The runs that ended, for the notifications of the pages. */
public interface News {

  /** More are not counted and not listed. */
  int MOST = 50;

  /** Runs that ended since the caller looked, at most {@value #MOST}. */
  int unread();

  /** The runs that ended last, the newest first. */
  List<NewsItem> latest();

  /** From now on, what ended before is not new to the caller. */
  void seen();
}
