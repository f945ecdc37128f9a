package dev.arbiter.evaluation.structure.control;

import dev.arbiter.evaluation.grading.api.CaseFacts;
import dev.arbiter.evaluation.grading.api.Grade;
import dev.arbiter.evaluation.grading.api.Grader;
import dev.arbiter.evaluation.grading.api.GraderParameter;
import dev.arbiter.evaluation.grading.api.GraderProblem;
import dev.arbiter.evaluation.grading.api.GradingInput;
import dev.arbiter.evaluation.grading.control.ExpectedText;
import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.grading.control.Parameters;
import dev.arbiter.evaluation.grading.control.UngradableException;
import dev.arbiter.evaluation.grading.type.GraderSpec;
import dev.arbiter.evaluation.text.control.FencedText;
import dev.arbiter.evaluation.text.control.FoldedText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A place of an answer that is XML, found by an XPath, holds the expected text. */
@ApplicationScoped
public class XPathGrader implements Grader {
  private static final String PATH = "path";
  private static final String NAMESPACES = "namespaces";

  @Override
  public String kind() {
    return "xpath";
  }

  @Override
  public List<GraderParameter> parameters() {
    return List.of(
        GraderParameter.required(PATH, GraderParameter.Type.TEXT),
        Found.mode(),
        ExpectedText.parameter(),
        Found.every(),
        GraderParameter.optional(NAMESPACES, GraderParameter.Type.STRUCTURE));
  }

  @Override
  public List<GraderProblem> validate(GraderSpec spec, CaseFacts facts) {
    List<GraderProblem> problems = new ArrayList<>(Found.problems(spec, facts));
    Object namespaces = spec.parameters().getOrDefault(NAMESPACES, Map.of());
    if (!(namespaces instanceof Map<?, ?> map)
        || !map.values().stream().allMatch(String.class::isInstance)) {
      problems.add(GraderProblem.of(NAMESPACES, "grader.xpath.namespaces"));
      return problems;
    }
    try {
      query(spec);
    } catch (UngradableException e) {
      problems.add(new GraderProblem("/" + PATH, e.reason()));
    }
    return problems;
  }

  @Override
  public Grade grade(GradingInput input, GraderSpec spec) {
    if (input.answer().length() > SafeXml.MAX_LENGTH) {
      throw new UngradableException(
          "grade.structure.too-long",
          String.valueOf(input.answer().length()),
          String.valueOf(SafeXml.MAX_LENGTH));
    }
    if (Found.compares(spec)) {
      Found.require(spec, input.expected());
    }
    try {
      return graded(SafeXml.parse(xml(input.answer())), input, spec);
    } catch (SAXParseException e) {
      return Grade.fail(
          "grade.xpath.no-xml",
          String.valueOf(e.getLineNumber()),
          GradingTexts.quote(String.valueOf(e.getMessage())));
    } catch (SAXException e) {
      throw new IllegalStateException(e);
    } catch (StackOverflowError e) {
      throw new UngradableException("grade.xpath.too-deep");
    }
  }

  private static Grade graded(Document document, GradingInput input, GraderSpec spec) {
    List<String> found = query(spec).find(document).stream().map(FoldedText::collapse).toList();
    if (!Found.compares(spec)) {
      return Found.grade(spec, found.size(), found::get, i -> false, "");
    }
    String expected = FoldedText.collapse((String) Found.require(spec, input.expected()));
    return Found.grade(
        spec, found.size(), found::get, i -> found.get(i).equals(expected), expected);
  }

  private static String xml(String answer) {
    String bare = answer.strip();
    return bare.startsWith("<") ? bare : FencedText.first(bare, "xml").orElse(bare).strip();
  }

  private static XPathQuery query(GraderSpec spec) {
    Map<String, String> namespaces = new HashMap<>();
    if (spec.parameters().get(NAMESPACES) instanceof Map<?, ?> map) {
      map.forEach((prefix, uri) -> namespaces.put((String) prefix, (String) uri));
    }
    return XPathQuery.compile(Parameters.text(spec, PATH).orElseThrow(), namespaces);
  }
}
