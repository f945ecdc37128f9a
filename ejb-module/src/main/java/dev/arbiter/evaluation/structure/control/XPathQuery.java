package dev.arbiter.evaluation.structure.control;

import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.grading.control.UngradableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathEvaluationResult;
import javax.xml.xpath.XPathExpression;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import javax.xml.xpath.XPathFactoryConfigurationException;
import javax.xml.xpath.XPathNodes;
import org.w3c.dom.Document;
import org.w3c.dom.Node;

/**
 * An XPath 1.0 expression. The JDK's engine cannot be stopped, so how often the expression may walk
 * the whole document is read off it beforehand, and one that would take too many steps in a
 * document is not run there.
 */
final class XPathQuery {
  static final int MAX_EXPRESSION = 1_000;
  static final double MAX_STEPS = 5e6;

  private static final Pattern LITERAL = Pattern.compile("\"[^\"]*\"|'[^']*'");

  /** What leads from one node to a number of nodes that grows with the document. */
  private static final Pattern WIDE =
      Pattern.compile(
          "//|\\.\\.|parent|descendant|following|preceding|ancestor|\\b(?:id|last|position)\\s*\\("
              + "|(?<=[\\[(,=<>|+*\\-]\\s{0,9})/(?!/)"
              + "|[=<>]+(?!\\s*(?:''|-?[0-9]|[=<>]|true|false|last))");

  private final XPathExpression expression;
  private final int walks;

  private XPathQuery(XPathExpression expression, int walks) {
    this.expression = expression;
    this.walks = walks;
  }

  /**
   * Compiles an expression.
   *
   * @param namespaces URIs by prefix
   * @throws UngradableException when it is wrong
   */
  static XPathQuery compile(String expression, Map<String, String> namespaces) {
    if (expression.length() > MAX_EXPRESSION) {
      throw new UngradableException(
          "grader.xpath.too-long",
          String.valueOf(expression.length()),
          String.valueOf(MAX_EXPRESSION));
    }
    try {
      XPathFactory factory = XPathFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      XPath xpath = factory.newXPath();
      xpath.setNamespaceContext(new Prefixes(namespaces));
      return new XPathQuery(xpath.compile(expression), walks(expression));
    } catch (XPathFactoryConfigurationException e) {
      throw new IllegalStateException(e);
    } catch (XPathExpressionException e) {
      throw new UngradableException("grader.xpath.wrong", GradingTexts.quote(reason(e)));
    }
  }

  private static int walks(String expression) {
    Matcher matcher = WIDE.matcher(LITERAL.matcher(expression).replaceAll("''"));
    int walks = 1;
    while (matcher.find()) {
      walks++;
    }
    return walks;
  }

  /**
   * The texts of the nodes found; of an expression for a number, a truth value or a text, that one,
   * but false is nothing found.
   *
   * @throws UngradableException when finding them is too much work
   */
  List<String> find(Document document) {
    int nodes = count(document);
    if (Math.pow(nodes, Math.max(1, walks - 1)) > MAX_STEPS) {
      throw new UngradableException(
          "grade.xpath.too-much-work", String.valueOf(walks - 1), String.valueOf(nodes));
    }
    try {
      XPathEvaluationResult<?> result = expression.evaluateExpression(document);
      return texts(result);
    } catch (XPathExpressionException e) {
      throw new UngradableException("grade.xpath.failed", GradingTexts.quote(reason(e)));
    }
  }

  private static List<String> texts(XPathEvaluationResult<?> result) {
    if (result.value() instanceof XPathNodes nodes) {
      List<String> texts = new ArrayList<>(nodes.size());
      nodes.forEach(node -> texts.add(node.getTextContent()));
      return texts;
    }
    if (result.value() instanceof Boolean flag) {
      return flag ? List.of("true") : List.of();
    }
    return result.value() instanceof Double number
        ? List.of(number(number))
        : List.of(String.valueOf(result.value()));
  }

  /** As XPath writes a number. */
  private static String number(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? String.format(Locale.ROOT, "%.0f", number)
        : String.valueOf(number);
  }

  /** Nodes of the document, attributes too, without recursion. */
  private static int count(Document document) {
    int count = 0;
    Node node = document;
    while (node != null) {
      count += 1 + (node.hasAttributes() ? node.getAttributes().getLength() : 0);
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
      } else {
        while (node != null && node.getNextSibling() == null) {
          node = node.getParentNode();
        }
        node = node == null ? null : node.getNextSibling();
      }
    }
    return count;
  }

  private static String reason(XPathExpressionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return String.valueOf(cause.getMessage());
  }
}
