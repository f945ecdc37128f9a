package dev.arbiter.evaluation.structure.control;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.regex.RegularExpression;
import dev.arbiter.evaluation.grading.control.GradingTexts;
import dev.arbiter.evaluation.grading.control.SafePattern;
import dev.arbiter.evaluation.grading.control.UngradableException;
import dev.arbiter.evaluation.json.control.PlainJson;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One JSON Schema, ready for one value. Nothing is ever loaded for it, its patterns are RE2's, and
 * what its references may cost is counted, because a short schema can refer to itself in ways that
 * double the work at every level.
 */
final class SchemaCheck {
  static final int MAX_SCHEMA = 1 << 16;

  /** Nodes of the schema times nodes of the value, or times references followed. */
  static final long MAX_STEPS = 20_000_000;

  /** References followed while one value is checked. */
  static final long MAX_REFERENCES = 100_000;

  private static final String DIALECT = "$schema";
  private static final String DEFAULT_DIALECT = "https://json-schema.org/draft/2020-12/schema";

  private final Schema schema;
  private final int nodes;

  private SchemaCheck(Schema schema, int nodes) {
    this.schema = schema;
    this.nodes = nodes;
  }

  /**
   * Prepares a schema.
   *
   * @param definition a plain value that is short enough
   * @throws UngradableException when the schema is wrong; the reason says how
   */
  static SchemaCheck of(Object definition) {
    if (!(definition instanceof Map<?, ?> || definition instanceof Boolean)) {
      throw new UngradableException("grader.schema.not-object");
    }
    int length = PlainJson.write(definition).length();
    if (length > MAX_SCHEMA) {
      throw new UngradableException(
          "grader.schema.too-long", String.valueOf(length), String.valueOf(MAX_SCHEMA));
    }
    SchemaScan.check(definition);
    int nodes = JsonNodes.count(definition);
    long references = Math.min(MAX_REFERENCES, MAX_STEPS / nodes);
    try {
      SchemaRegistry registry =
          SchemaRegistry.withDialect(
              CountedReferences.in(dialect(definition), references),
              builder ->
                  builder
                      .schemaLoader(loader -> loader.block(iri -> true))
                      .schemaRegistryConfig(configuration()));
      return new SchemaCheck(registry.getSchema(JsonNodes.of(definition)), nodes);
    } catch (SchemaException e) {
      throw wrong(e);
    }
  }

  private static SchemaRegistryConfig configuration() {
    return SchemaRegistryConfig.builder()
        .regularExpressionFactory(SchemaCheck::pattern)
        .formatAssertionsEnabled(false)
        .preloadSchema(false)
        .locale(Locale.ENGLISH)
        .build();
  }

  private static RegularExpression pattern(String pattern) {
    SafePattern compiled = SafePattern.compile(pattern, "");
    return text -> compiled.matcher(text).find();
  }

  private static Dialect dialect(Object definition) {
    Object named = definition instanceof Map<?, ?> map ? map.get(DIALECT) : null;
    String id = named == null ? DEFAULT_DIALECT : String.valueOf(named);
    return List.of(
            Dialects.getDraft202012(),
            Dialects.getDraft201909(),
            Dialects.getDraft7(),
            Dialects.getDraft6(),
            Dialects.getDraft4())
        .stream()
        .filter(dialect -> bare(dialect.getId()).equals(bare(id)))
        .findFirst()
        .orElseThrow(
            () -> new UngradableException("grader.schema.dialect", GradingTexts.quote(id)));
  }

  private static String bare(String id) {
    return id.replaceFirst("^https?:", "").replaceFirst("#$", "");
  }

  /**
   * What is wrong with a value, one sentence each.
   *
   * @throws UngradableException when telling would be too much work
   */
  List<String> errors(Object value) {
    if ((long) nodes * JsonNodes.count(value) > MAX_STEPS) {
      throw tooMuchWork();
    }
    try {
      return schema.validate(JsonNodes.of(value)).stream().map(SchemaCheck::sentence).toList();
    } catch (StackOverflowError e) {
      throw new UngradableException("grader.schema.endless");
    } catch (SchemaException e) {
      throw wrong(e);
    }
  }

  private static UngradableException wrong(SchemaException e) {
    return new UngradableException(
        "grader.schema.wrong", GradingTexts.quote(String.valueOf(e.getMessage())));
  }

  static UngradableException tooMuchWork() {
    return new UngradableException("grade.json-schema.too-much-work");
  }

  private static String sentence(Error error) {
    String place = error.getInstanceLocation().toString();
    return (place.isEmpty() ? "/" : place) + ": " + error.getMessage();
  }
}
