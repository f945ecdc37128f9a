package dev.arbiter.evaluation.structure.control;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.TypeRef;
import com.jayway.jsonpath.spi.mapper.MappingException;
import com.jayway.jsonpath.spi.mapper.MappingProvider;
import java.math.BigDecimal;

/** Lets numbers through for JSONPath's functions; nothing else is ever mapped. */
final class NoMapping implements MappingProvider {

  @Override
  public <T> T map(Object source, Class<T> type, Configuration configuration) {
    if (type.isInstance(source)) {
      return type.cast(source);
    }
    if (type == Double.class && source instanceof BigDecimal number) {
      return type.cast(number.doubleValue());
    }
    throw new MappingException("not a " + type.getSimpleName());
  }

  @Override
  public <T> T map(Object source, TypeRef<T> type, Configuration configuration) {
    throw new MappingException("not a " + type.getType());
  }
}
