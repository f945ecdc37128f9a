package dev.arbiter.evaluation.structure.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaException;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.KeywordType;
import com.networknt.schema.keyword.KeywordValidator;
import com.networknt.schema.path.NodePath;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Counts how often a schema follows its references, and stops it when that is too often. */
final class CountedReferences {

  private static final List<KeywordType> REFERENCES =
      List.of(KeywordType.REF, KeywordType.DYNAMIC_REF, KeywordType.RECURSIVE_REF);

  private CountedReferences() {}

  /** The same dialect, except that a schema of it follows only so many references in its life. */
  static Dialect in(Dialect dialect, long most) {
    AtomicLong left = new AtomicLong(most);
    Dialect.Builder builder = Dialect.builder(dialect);
    REFERENCES.forEach(keyword -> builder.keyword(new CountedKeyword(keyword, left)));
    return builder.build();
  }

  private record CountedKeyword(Keyword keyword, AtomicLong left) implements Keyword {
    @Override
    public String getValue() {
      return keyword.getValue();
    }

    @Override
    public KeywordValidator newValidator(
        SchemaLocation location, JsonNode node, Schema parent, SchemaContext context)
        throws SchemaException, Exception {
      return new CountedValidator(keyword.newValidator(location, node, parent, context), left);
    }
  }

  private record CountedValidator(KeywordValidator validator, AtomicLong left)
      implements KeywordValidator {
    @Override
    public String getKeyword() {
      return validator.getKeyword();
    }

    @Override
    public SchemaLocation getSchemaLocation() {
      return validator.getSchemaLocation();
    }

    @Override
    public void preloadSchema() {
      validator.preloadSchema();
    }

    @Override
    public void validate(
        ExecutionContext context, JsonNode instance, JsonNode root, NodePath place) {
      if (left.decrementAndGet() < 0) {
        throw SchemaCheck.tooMuchWork();
      }
      validator.validate(context, instance, root, place);
    }

    @Override
    public void walk(
        ExecutionContext context,
        JsonNode instance,
        JsonNode root,
        NodePath place,
        boolean validating) {
      validator.walk(context, instance, root, place, validating);
    }
  }
}
