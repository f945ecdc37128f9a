package dev.arbiter.platform.web.rest;

import dev.arbiter.platform.error.rest.Problems;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.json.rest.JsonConfiguration;
import dev.arbiter.platform.json.rest.LimitedStream;
import dev.arbiter.platform.json.rest.UploadConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.function.Function;

/**
 * Files that a page's script sends as the body of a request, so that they are read as they come and
 * a page needs no second copy of them. The answer is JSON, that of the programming interface.
 */
@ApplicationScoped
public class PageUploads {

  private static final JsonConfiguration JSON = new JsonConfiguration();

  @Inject private UploadConfig config;
  @Inject private Problems problems;

  /** Reads the body with a function, and answers with what it says or with its problem. */
  public void answer(
      HttpServletRequest request,
      HttpServletResponse response,
      Function<InputStream, Object> reading)
      throws IOException {
    try {
      Object read = reading.apply(new LimitedStream(request.getInputStream(), config.maxBytes()));
      response.setContentType("application/json;charset=UTF-8");
      JSON.getContext(read.getClass()).toJson(read, response.getOutputStream());
    } catch (ProblemException problem) {
      problems.write(problems.body(problem, Problems.pathOf(request)), response);
    }
  }

  /**
   * The id that a parameter of the request's address names.
   *
   * @throws ProblemException NOT_FOUND when there is none, or it is no id
   */
  public static UUID id(HttpServletRequest request, String name) {
    String text = request.getParameter(name);
    try {
      return UUID.fromString(text == null ? "" : text);
    } catch (IllegalArgumentException notAnId) {
      ProblemException missing = ProblemException.notFound(name, text);
      missing.initCause(notAnId);
      throw missing;
    }
  }
}
