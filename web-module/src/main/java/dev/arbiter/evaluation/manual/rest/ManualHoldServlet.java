package dev.arbiter.evaluation.manual.rest;

import dev.arbiter.evaluation.manual.api.ManualAnswers;
import dev.arbiter.evaluation.manual.api.ManualKey;
import dev.arbiter.platform.web.rest.PageUploads;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Asked by the page on which people paste answers, while somebody types. */
@WebServlet("/manual-hold")
public class ManualHoldServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient ManualAnswers answers;
  @Inject private transient PageUploads uploads;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    uploads.answer(request, response, nothing -> answers.keep(key(request)));
  }

  private static ManualKey key(HttpServletRequest request) {
    String trial = request.getParameter("trial");
    boolean known = trial != null && trial.matches("[0-9]{1,3}");
    return new ManualKey(
        PageUploads.id(request, "run"),
        PageUploads.id(request, "assistant"),
        PageUploads.id(request, "case"),
        known ? Integer.parseInt(trial) : 0);
  }
}
