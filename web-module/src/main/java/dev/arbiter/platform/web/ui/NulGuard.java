package dev.arbiter.platform.web.ui;

import dev.arbiter.platform.error.type.ProblemException;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Refuses NUL characters in addresses and forms before any page reads them: nobody types them, and
 * the database neither stores nor compares them.
 */
public class NulGuard implements PhaseListener {

  private static final long serialVersionUID = 1L;

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.RESTORE_VIEW;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    FacesContext faces = event.getFacesContext();
    Map<String, String[]> sent = faces.getExternalContext().getRequestParameterValuesMap();
    for (Map.Entry<String, String[]> one : sent.entrySet()) {
      if (Stream.of(one.getValue()).anyMatch(value -> value.indexOf('\0') >= 0)) {
        refuse(faces, one.getKey());
        return;
      }
    }
  }

  private static void refuse(FacesContext faces, String parameter) {
    ProblemException problem =
        new ProblemException(
            ProblemException.Kind.MALFORMED, "parameter.malformed", parameter, "NUL");
    try {
      PageFlow.fail(faces, problem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
