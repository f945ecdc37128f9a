package dev.arbiter.analytics.performance.control;

import dev.arbiter.evaluation.run.api.MeasuredRun;
import dev.arbiter.evaluation.run.api.MeasuredRun.MeasuredAssistant;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Says what keeps latencies and costs from being compared. */
final class PerformanceWarnings {

  private static final String BUNDLE = "dev.arbiter.analytics.performance.messages";

  private final Locale locale;
  private final ResourceBundle bundle;

  PerformanceWarnings(Locale locale) {
    this.locale = locale;
    bundle =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  List<String> of(MeasuredRun run) {
    List<String> warnings = new ArrayList<>();
    if (!run.complete()) {
      warnings.add(text("warning.unfinished"));
    }
    String recorded = names(run, one -> one.recorded() && isKnown(one.latencyMs()));
    if (!recorded.isEmpty()) {
      warnings.add(text("warning.recorded-latency", recorded));
    }
    addGaps(warnings, run, "latency", MeasuredAssistant::latencyMs);
    addGaps(warnings, run, "cost", MeasuredAssistant::cost);
    String mixed = names(run, one -> one.currencies().size() > 1);
    if (!mixed.isEmpty()) {
      warnings.add(text("warning.mixed-currencies", mixed));
    }
    TreeSet<String> currencies = new TreeSet<>();
    run.assistants().forEach(one -> currencies.addAll(one.currencies()));
    if (currencies.size() > 1) {
      warnings.add(text("warning.currencies", String.join(", ", currencies)));
    }
    return warnings;
  }

  private void addGaps(
      List<String> warnings,
      MeasuredRun run,
      String what,
      Function<MeasuredAssistant, double[]> values) {
    String none = names(run, one -> !isKnown(values.apply(one)));
    boolean any = run.assistants().stream().anyMatch(one -> isKnown(values.apply(one)));
    if (any && !none.isEmpty()) {
      warnings.add(text("warning.no-" + what, none));
    }
    String some =
        run.assistants().stream()
            .filter(one -> isKnown(values.apply(one)) && missing(values.apply(one)) > 0)
            .map(one -> one.name() + " " + missing(values.apply(one)))
            .collect(Collectors.joining(", "));
    if (!some.isEmpty()) {
      warnings.add(text("warning.gaps-" + what, some));
    }
  }

  private static boolean isKnown(double[] values) {
    return Arrays.stream(values).anyMatch(value -> !Double.isNaN(value));
  }

  private static long missing(double[] values) {
    return Arrays.stream(values).filter(Double::isNaN).count();
  }

  private static String names(MeasuredRun run, Predicate<MeasuredAssistant> wanted) {
    return run.assistants().stream()
        .filter(wanted)
        .map(MeasuredAssistant::name)
        .collect(Collectors.joining(", "));
  }

  private String text(String key, Object... arguments) {
    return new MessageFormat(bundle.getString(key), locale).format(arguments);
  }
}
