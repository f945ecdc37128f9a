package dev.arbiter.evaluation.suite.rest;

import dev.arbiter.evaluation.suite.api.ImportSuite;
import dev.arbiter.evaluation.suite.api.ImportTarget;
import dev.arbiter.evaluation.suite.api.Suites;
import dev.arbiter.evaluation.transfer.rest.UploadFormat;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.web.rest.PageUploads;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A file of cases from the page that imports it: looked at with {@code preview}, else imported. */
@WebServlet("/upload/suite")
public class SuiteUploadServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Suites suites;
  @Inject private transient PageUploads uploads;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    uploads.answer(
        request,
        response,
        file -> {
          ImportSuite command =
              new ImportSuite(
                  target(request),
                  UploadFormat.of(null, request.getContentType()),
                  columns(request));
          return request.getParameter("preview") == null
              ? suites.importFile(command, file)
              : suites.preview(command, file);
        });
  }

  private static ImportTarget target(HttpServletRequest request) {
    String suite = request.getParameter("suite");
    if (suite == null || suite.isBlank()) {
      String name = request.getParameter("name");
      return ImportTarget.fresh(name == null ? "" : name);
    }
    return ImportTarget.of(PageUploads.id(request, "suite"));
  }

  /** Each {@code column} is a name, a colon, and what it holds. */
  private static Map<String, String> columns(HttpServletRequest request) {
    Map<String, String> columns = new LinkedHashMap<>();
    String[] given = request.getParameterValues("column");
    for (String column : given == null ? new String[0] : given) {
      int colon = column.lastIndexOf(':');
      if (colon < 1) {
        throw new ProblemException(
            ProblemException.Kind.MALFORMED, "parameter.malformed", "column", column);
      }
      columns.put(column.substring(0, colon), column.substring(colon + 1));
    }
    return columns;
  }
}
