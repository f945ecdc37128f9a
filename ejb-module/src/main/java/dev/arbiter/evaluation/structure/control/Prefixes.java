package dev.arbiter.evaluation.structure.control;

import java.util.Iterator;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.namespace.NamespaceContext;

/** The prefixes that an expression uses. */
record Prefixes(Map<String, String> uris) implements NamespaceContext {

  @Override
  public String getNamespaceURI(String prefix) {
    return uris.getOrDefault(prefix, XMLConstants.NULL_NS_URI);
  }

  @Override
  public String getPrefix(String uri) {
    return getPrefixes(uri).hasNext() ? getPrefixes(uri).next() : null;
  }

  @Override
  public Iterator<String> getPrefixes(String uri) {
    return uris.entrySet().stream()
        .filter(entry -> entry.getValue().equals(uri))
        .map(Map.Entry::getKey)
        .iterator();
  }
}
