package dev.arbiter.platform.contract.ui;

import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The description of the programming interface, read once: it changes with a version only. */
@ApplicationScoped
public class InterfaceDescription {

  private static final String FILE = "/META-INF/openapi.json";

  private List<Operation> operations = List.of();
  private Map<String, NamedSchema> schemas = Map.of();

  @PostConstruct
  void read() {
    try (InputStream file = InterfaceDescription.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("the build left no " + FILE);
      }
      DescriptionReader reader = new DescriptionReader(new JsonMapper().readTree(file));
      operations = reader.operations();
      schemas = reader.schemas(operations);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The operations that each of these words tells of, by what they are about.
   *
   * @param words null for all
   */
  List<Topic> topics(String words) {
    Map<String, List<Operation>> byTag = new TreeMap<>();
    operations.stream()
        .filter(operation -> words == null || operation.tellsOf(words))
        .forEach(
            operation ->
                byTag.computeIfAbsent(operation.tag(), tag -> new ArrayList<>()).add(operation));
    return byTag.entrySet().stream()
        .map(topic -> new Topic(topic.getKey(), topic.getValue()))
        .toList();
  }

  Optional<Operation> operation(String id) {
    return operations.stream().filter(operation -> operation.id().equals(id)).findFirst();
  }

  Optional<NamedSchema> schema(String name) {
    return Optional.ofNullable(schemas.get(name));
  }
}
