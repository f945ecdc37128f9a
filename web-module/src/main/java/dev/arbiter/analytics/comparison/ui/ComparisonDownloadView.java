package dev.arbiter.analytics.comparison.ui;

import dev.arbiter.analytics.comparison.api.AssistantResult;
import dev.arbiter.analytics.comparison.api.Comparison;
import dev.arbiter.analytics.comparison.api.PairResult;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Hands out a comparison as a file: JSON as the programming interface says it, or tables as CSV.
 */
@Named
@RequestScoped
public class ComparisonDownloadView {

  private static final int LONGEST_NAME = 60;

  @Inject private FacesContext faces;

  /** Nothing is rendered afterwards. */
  void json(Comparison comparison, Object whole) {
    try (Jsonb json = JsonbBuilder.create()) {
      send(comparison, "json", "application/json", json.toJson(whole));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Assistants first, then pairs, a blank line between them. */
  void csv(Comparison comparison) {
    Stream<String> assistants =
        Stream.concat(
            Stream.of("assistant,items,answered,graded,passed,passRate,low,high,meanScore"),
            comparison.assistants().stream().map(ComparisonDownloadView::row));
    Stream<String> pairs =
        Stream.concat(
            Stream.of(
                "a,b,n,difference,low,high,test,pValue,pValueAdjusted,aOnly,bOnly,ties,"
                    + "minimumDetectableDifference,verdict,sentence"),
            comparison.pairs().stream().map(ComparisonDownloadView::row));
    String text =
        Stream.of(assistants, Stream.of(""), pairs)
            .flatMap(lines -> lines)
            .collect(Collectors.joining("\r\n", "", "\r\n"));
    try {
      send(comparison, "csv", "text/csv;charset=UTF-8", text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void send(Comparison comparison, String extension, String type, String text)
      throws IOException {
    ExternalContext external = faces.getExternalContext();
    external.setResponseContentType(type);
    external.setResponseHeader(
        "Content-Disposition",
        "attachment; filename=\"" + fileName(comparison.suite().name()) + "." + extension + "\"");
    external.getResponseOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    faces.responseComplete();
  }

  private static String fileName(String suite) {
    String plain =
        suite.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    String known = plain.isEmpty() ? "suite" : plain;
    return "comparison-" + known.substring(0, Math.min(LONGEST_NAME, known.length()));
  }

  static String row(AssistantResult one) {
    return joined(
        one.name(),
        one.items(),
        one.answered(),
        one.gradedCases(),
        one.passed(),
        one.passRate(),
        one.interval().low(),
        one.interval().high(),
        one.meanScore());
  }

  static String row(PairResult two) {
    return joined(
        two.a(),
        two.b(),
        two.n(),
        two.difference(),
        two.interval().low(),
        two.interval().high(),
        two.test(),
        two.pValue(),
        two.pValueAdjusted(),
        two.aOnly(),
        two.bOnly(),
        two.n() - two.aOnly() - two.bOnly(),
        two.minimumDetectableDifference(),
        two.verdict(),
        two.sentence());
  }

  private static String joined(Object... cells) {
    return Stream.of(cells).map(ComparisonDownloadView::cell).collect(Collectors.joining(","));
  }

  /** RFC 4180; what a spreadsheet would calculate gets an apostrophe before it. */
  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    String text = String.valueOf(value);
    if (value instanceof Number) {
      return text;
    }
    String safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
