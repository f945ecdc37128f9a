package dev.arbiter.evaluation.assistant.rest;

import dev.arbiter.evaluation.assistant.api.Assistants;
import dev.arbiter.evaluation.assistant.api.ImportAnswers;
import dev.arbiter.evaluation.transfer.rest.UploadFormat;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.web.rest.PageUploads;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;

/** A file of answers from an assistant's page. */
@WebServlet("/upload/answers")
public class AnswersUploadServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");

  @Inject private transient Assistants assistants;
  @Inject private transient PageUploads uploads;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    uploads.answer(request, response, file -> assistants.importAnswers(command(request), file));
  }

  private static ImportAnswers command(HttpServletRequest request) {
    String version = request.getParameter("version");
    if (version == null || !NUMBER.matcher(version).matches()) {
      throw new ProblemException(ProblemException.Kind.MALFORMED, "parameter.missing", "version");
    }
    return new ImportAnswers(
        PageUploads.id(request, "assistant"),
        PageUploads.id(request, "suite"),
        Integer.parseInt(version),
        UploadFormat.of(null, request.getContentType()));
  }
}
