package dev.arbiter.user.preference.ui;

import dev.arbiter.platform.web.ui.PageFlow;
import dev.arbiter.user.preference.api.Preferences;
import dev.arbiter.user.preference.type.Preference;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;

/** Whether somebody still wants to be shown around; kept with the account. */
@Named
@RequestScoped
public class TourView {

  private static final String HOME = "/overview.xhtml";

  @Inject private Preferences preferences;
  @Inject private PageFlow flow;
  @Inject private Clock clock;

  private Boolean wanted;

  public boolean isWanted() {
    if (wanted == null) {
      wanted = preferences.find(Preference.TOUR_SEEN).isEmpty();
    }
    return wanted;
  }

  /** Ends it until it is asked for again. */
  public void end() throws IOException {
    preferences.keep(Preference.TOUR_SEEN, clock.instant().toString());
    flow.goTo(HOME, null);
  }
}
