package dev.arbiter.system;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens a browser on the shared server for each class that asks for one. */
final class ClassBrowser implements ExecutionCondition, ParameterResolver {
  private static final ExtensionContext.Namespace OPENED =
      ExtensionContext.Namespace.create(ClassBrowser.class);

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Browser.isInstalled()
        ? ConditionEvaluationResult.enabled("there is a browser")
        : ConditionEvaluationResult.disabled("needs Chromium, see CONTRIBUTING.md");
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getStore(OPENED)
        .getOrComputeIfAbsent(
            Browser.class,
            key -> new Opened(Browser.at(SharedProduct.get().tlsUri())),
            Opened.class)
        .browser();
  }

  /** Closed by JUnit with the store of the class. */
  private record Opened(Browser browser) implements ExtensionContext.Store.CloseableResource {
    @Override
    public void close() {
      browser.close();
    }
  }
}
