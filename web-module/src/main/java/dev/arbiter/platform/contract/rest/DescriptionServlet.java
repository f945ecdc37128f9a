package dev.arbiter.platform.contract.rest;

import dev.arbiter.platform.error.rest.Problems;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Shows the description of the programming interface as the build left it, byte by byte. The
 * servers' own end points of this address are switched off: they write the description anew, and
 * lose parts of it. JSON unless YAML is asked for, by {@code format} or else by {@code Accept}.
 */
@WebServlet("/openapi/*")
public class DescriptionServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;
  private static final String FORMAT = "format";
  private static final String HEAD = "HEAD";
  private static final List<String> METHODS = List.of("GET", HEAD);

  @Inject private transient Problems problems;

  private final transient Map<DescriptionFormat, Written> written =
      new EnumMap<>(DescriptionFormat.class);

  /**
   * What is sent.
   *
   * @param tag of these bytes, with its quotation marks
   */
  private record Written(byte[] bytes, String tag) {

    private static Written of(byte[] bytes) {
      try {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
        return new Written(
            bytes, '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(hash) + '"');
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException("every Java has SHA-256", e);
      }
    }

    /** Whether the header {@code If-None-Match} names it (RFC 9110, 13.1.2). */
    private boolean isKnown(String tags) {
      return tags != null
          && Arrays.stream(tags.split(",", -1))
              .map(tag -> tag.strip().replaceFirst("^W/", ""))
              .anyMatch(tag -> tag.equals("*") || tag.equals(this.tag));
    }
  }

  @Override
  public void init() throws ServletException {
    for (DescriptionFormat format : DescriptionFormat.values()) {
      try (InputStream file = getClass().getResourceAsStream(format.resource())) {
        if (file == null) {
          throw new ServletException("the build left no " + format.resource());
        }
        written.put(format, Written.of(file.readAllBytes()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String path = Problems.pathOf(request);
    String named = request.getParameter(FORMAT);
    Optional<DescriptionFormat> format =
        named == null
            ? Optional.of(DescriptionFormat.preferred(request.getHeader("Accept")))
            : DescriptionFormat.named(named);
    if (request.getPathInfo() != null) {
      problems.write(problems.body(404, "route.not-found", path), response);
    } else if (!METHODS.contains(request.getMethod())) {
      response.setHeader("Allow", String.join(", ", METHODS));
      problems.write(problems.body(405, "method.not-allowed", path), response);
    } else if (format.isEmpty()) {
      problems.write(problems.body(400, "parameter.malformed", path, FORMAT, named), response);
    } else {
      send(format.get(), request, response);
    }
  }

  /** It is kept by whoever has it, and asked for anew by its tag: it changes with a version. */
  private void send(
      DescriptionFormat format, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Written description = written.get(format);
    response.setHeader("ETag", description.tag());
    response.setHeader("Vary", "Accept");
    response.setHeader("Cache-Control", "no-cache");
    if (description.isKnown(request.getHeader("If-None-Match"))) {
      response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
      return;
    }
    response.setContentType(format.type());
    response.setContentLength(description.bytes().length);
    if (!HEAD.equals(request.getMethod())) {
      response.getOutputStream().write(description.bytes());
    }
  }
}
