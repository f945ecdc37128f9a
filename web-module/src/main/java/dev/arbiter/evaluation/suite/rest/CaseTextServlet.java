package dev.arbiter.evaluation.suite.rest;

import dev.arbiter.evaluation.suite.api.SuiteCases;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.web.rest.PageUploads;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;

/**
 * One text of a case, for the list in which it is edited: whole, since the list cuts it, and with
 * the version that an edit of it has seen. The body of a post is the new text.
 */
@WebServlet("/case-text")
public class CaseTextServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final Set<String> FIELDS = Set.of("prompt", "expected");

  @Inject private transient SuiteCases cases;
  @Inject private transient PageUploads uploads;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    uploads.answer(
        request, response, nothing -> CaseText.of(cases.get(suite(request), stableId(request))));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    uploads.answer(
        request,
        response,
        body ->
            CaseText.of(
                cases.change(
                    suite(request), stableId(request), seen(request), patch(request, body))));
  }

  /** Nothing typed as the expected answer means that there is none. */
  private static String patch(HttpServletRequest request, InputStream body) {
    String field = request.getParameter("field");
    if (field == null || !FIELDS.contains(field)) {
      throw malformed("field", field);
    }
    String text = text(body);
    JsonObjectBuilder patch = Json.createObjectBuilder();
    if (text.isEmpty() && "expected".equals(field)) {
      patch.addNull(field);
    } else {
      patch.add(field, text);
    }
    return patch.build().toString();
  }

  private static String text(InputStream body) {
    try {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static int seen(HttpServletRequest request) {
    String seen = request.getParameter("seen");
    if (seen == null || !seen.matches("[0-9]{1,9}")) {
      throw malformed("seen", seen);
    }
    return Integer.parseInt(seen);
  }

  private static ProblemException malformed(String name, String value) {
    return new ProblemException(
        ProblemException.Kind.MALFORMED, "parameter.malformed", name, String.valueOf(value));
  }

  private static UUID suite(HttpServletRequest request) {
    return PageUploads.id(request, "suite");
  }

  private static UUID stableId(HttpServletRequest request) {
    return PageUploads.id(request, "case");
  }
}
