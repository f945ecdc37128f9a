package dev.arbiter.platform.web.ui;

import dev.arbiter.platform.error.type.ProblemException;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.ExceptionQueuedEventContext;
import jakarta.faces.render.ResponseStateManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/**
 * Ends in the error page of its status also what is refused while Faces asks for a page's parts: a
 * post reads them before any action, so a form that names what is not there would be a fault of the
 * server otherwise. The same holds for a form whose state is none of ours: pages have none.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {

  public RefusalHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() {
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      ExceptionQueuedEventContext queued = events.next().getContext();
      ProblemException problem = refusal(queued.getException());
      FacesContext faces = queued.getContext();
      if (problem != null && !faces.getExternalContext().isResponseCommitted()) {
        events.remove();
        fail(faces, problem);
      }
    }
    super.handle();
  }

  /** Faces and its expressions wrap what they meet. */
  private static ProblemException refusal(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return problem;
      }
      if (cause instanceof ViewExpiredException) {
        return new ProblemException(
            ProblemException.Kind.MALFORMED,
            "parameter.malformed",
            ResponseStateManager.VIEW_STATE_PARAM,
            "");
      }
    }
    return null;
  }

  private static void fail(FacesContext faces, ProblemException problem) {
    try {
      PageFlow.fail(faces, problem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
