package dev.arbiter.platform.web.ui;

import dev.arbiter.platform.error.api.ProblemTexts;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.error.type.Violation;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import java.util.Set;

/**
 * How a page reads, acts and moves on. Reading that is refused ends in the error page of its
 * status. A deed that is refused says why, beside the field where one is to blame, and the page is
 * shown again with what was typed. A deed that is done leads to another address, where a notice
 * says so: reloading that page does nothing twice.
 */
@RequestScoped
public class PageFlow {

  private static final Set<ProblemException.Kind> PAGES_OF_THEIR_OWN =
      Set.of(
          ProblemException.Kind.UNAUTHENTICATED,
          ProblemException.Kind.FORBIDDEN,
          ProblemException.Kind.NOT_FOUND);

  private static final int MOST_VIOLATIONS = 10;

  @Inject private FacesContext faces;

  /** Reads what the page shows; called by its view action, before anything is rendered. */
  public void read(Runnable reading) throws IOException {
    try {
      reading.run();
    } catch (ProblemException problem) {
      fail(faces, problem);
    }
  }

  /**
   * Does what a form asks for.
   *
   * @param fields client ids of the inputs by the problem's code that blames them, for example
   *     {@code suite.name-taken} to {@code edit:name}
   * @return whether it is done
   */
  public boolean act(Runnable deed, Map<String, String> fields) throws IOException {
    try {
      deed.run();
      return true;
    } catch (ProblemException problem) {
      if (PAGES_OF_THEIR_OWN.contains(problem.kind())) {
        fail(faces, problem);
      } else {
        say(problem, fields.get(problem.code()));
      }
      return false;
    }
  }

  public boolean act(Runnable deed) throws IOException {
    return act(deed, Map.of());
  }

  /**
   * Leads the browser to another page, which shows a notice.
   *
   * @param address within the application, for example {@code /runs.xhtml}
   * @param notice a text of the bundle; null for none
   * @param values for the text's placeholders
   */
  public void goTo(String address, String notice, Object... values) throws IOException {
    ExternalContext external = faces.getExternalContext();
    if (notice != null) {
      NoticeView.keep(external, Notice.of(notice, values));
    }
    external.redirect(external.getRequestContextPath() + address);
    faces.responseComplete();
  }

  private void say(ProblemException problem, String field) {
    var locale = faces.getViewRoot().getLocale();
    String title = ProblemTexts.title(problem.code(), locale);
    String detail = ProblemTexts.detail(problem, locale);
    if (field != null && faces.getViewRoot().findComponent(":" + field) instanceof UIInput input) {
      input.setValid(false);
      faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, detail, detail));
    } else {
      faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, title, detail));
      problem.violations().stream().limit(MOST_VIOLATIONS).forEach(this::say);
    }
  }

  private void say(Violation violation) {
    String where = violation.pointer() == null ? "" : violation.pointer();
    faces.addMessage(
        null, new FacesMessage(FacesMessage.SEVERITY_ERROR, where, violation.detail()));
  }

  /** Ends the answer with the error page of the problem's status. */
  static void fail(FacesContext faces, ProblemException problem) throws IOException {
    faces.getExternalContext().responseSendError(problem.kind().status(), problem.code());
    faces.responseComplete();
  }
}
