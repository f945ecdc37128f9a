package dev.arbiter.evaluation.structure.control;

import com.jayway.jsonpath.spi.json.AbstractJsonProvider;
import dev.arbiter.evaluation.grading.control.UngradableException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Shows plain values to JSONPath and counts how often it looks at them. */
final class CountingProvider extends AbstractJsonProvider {
  static final long MAX_STEPS = 1_000_000;

  private long steps;

  private void step() {
    if (++steps > MAX_STEPS) {
      throw new UngradableException("grade.json-path.too-much-work");
    }
  }

  @Override
  public boolean isArray(Object value) {
    step();
    return value instanceof List;
  }

  @Override
  public boolean isMap(Object value) {
    step();
    return value instanceof Map;
  }

  @Override
  public int length(Object value) {
    step();
    return super.length(value);
  }

  @Override
  public Object getArrayIndex(Object array, int index) {
    step();
    return super.getArrayIndex(array, index);
  }

  @Override
  public Object getMapValue(Object object, String key) {
    step();
    return super.getMapValue(object, key);
  }

  @Override
  public Collection<String> getPropertyKeys(Object value) {
    step();
    return super.getPropertyKeys(value);
  }

  @Override
  public void setArrayIndex(Object array, int index, Object value) {
    step();
    super.setArrayIndex(array, index, value);
  }

  @Override
  public Object createArray() {
    step();
    return new ArrayList<>();
  }

  @Override
  public Object createMap() {
    step();
    return new LinkedHashMap<String, Object>();
  }

  @Override
  public Object parse(String json) {
    throw new UnsupportedOperationException("documents come parsed");
  }

  @Override
  public Object parse(InputStream json, String charset) {
    throw new UnsupportedOperationException("documents come parsed");
  }

  @Override
  public String toJson(Object value) {
    throw new UnsupportedOperationException("nothing is written");
  }
}
