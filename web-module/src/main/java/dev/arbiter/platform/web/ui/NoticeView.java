package dev.arbiter.platform.web.ui;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Shows the notice of the deed that led here, once. */
@Named
@RequestScoped
public class NoticeView {

  private static final String ATTRIBUTE = "dev.arbiter.notice";

  @Inject private FacesContext faces;

  private Notice taken;

  static void keep(ExternalContext external, Notice notice) {
    external.getSessionMap().put(ATTRIBUTE, notice);
  }

  /** Whether there is one; it leaves the session with this. */
  public boolean isPresent() {
    ExternalContext external = faces.getExternalContext();
    if (taken == null
        && external.getSession(false) != null
        && external.getSessionMap().remove(ATTRIBUTE) instanceof Notice kept) {
      taken = kept;
    }
    return taken != null;
  }

  /** Key of its text. */
  public String getKey() {
    return taken.key();
  }

  public List<String> getValues() {
    return taken.values();
  }
}
