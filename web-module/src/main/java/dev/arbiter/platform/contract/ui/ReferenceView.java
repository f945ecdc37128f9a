package dev.arbiter.platform.contract.ui;

import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.web.ui.Address;
import dev.arbiter.platform.web.ui.PageFlow;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;

/** The programming interface: all operations, one of them, or one schema. */
@Named
@RequestScoped
public class ReferenceView {

  private static final String OPERATION = "operation";
  private static final String SCHEMA = "schema";
  private static final String QUERY = "text";

  @Inject private InterfaceDescription description;
  @Inject private Address address;
  @Inject private PageFlow flow;

  private Operation operation;
  private NamedSchema schema;
  private List<Topic> topics = List.of();

  /** Finds what the address names. */
  public void load() throws IOException {
    flow.read(
        () -> {
          String operationId = address.text(OPERATION);
          String name = address.text(SCHEMA);
          if (operationId != null) {
            operation =
                description
                    .operation(operationId)
                    .orElseThrow(() -> ProblemException.notFound(OPERATION, operationId));
          } else if (name != null) {
            schema =
                description.schema(name).orElseThrow(() -> ProblemException.notFound(SCHEMA, name));
          } else {
            topics = description.topics(getQuery());
          }
        });
  }

  /** Null unless the address names one. */
  public Operation getOperation() {
    return operation;
  }

  /** Null unless the address names one. */
  public NamedSchema getSchema() {
    return schema;
  }

  public boolean isList() {
    return operation == null && schema == null;
  }

  /** What the page is about; null for the list. */
  public String getName() {
    return operation != null ? operation.summary() : schema != null ? schema.name() : null;
  }

  /** The shown operation's own. */
  public Topic getTopic() {
    return new Topic(operation.tag(), List.of(operation));
  }

  public List<Topic> getTopics() {
    return topics;
  }

  /** Null if the list is not narrowed. */
  public String getQuery() {
    return address.text(QUERY);
  }

  /** Whether any of the fields has something said of it. */
  public boolean described(List<Field> fields) {
    return fields.stream().anyMatch(field -> !field.description().isBlank());
  }

  /** The method as a tone of the pages. */
  public String tone(String method) {
    return switch (method) {
      case "GET" -> "info";
      case "POST" -> "ok";
      case "DELETE" -> "bad";
      default -> "warn";
    };
  }
}
