package dev.arbiter.evaluation.instruction.control;

import dev.arbiter.evaluation.instruction.api.Instruction;
import dev.arbiter.evaluation.instruction.api.InstructionFamily;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** All instructions there are, by id. */
@ApplicationScoped
public class InstructionRegistry {

  /** Suites in several languages mark the instructions of English texts so. */
  private static final String ENGLISH = "en:";

  private final SortedMap<String, Instruction> byId;

  /** For the container's proxy only. */
  protected InstructionRegistry() {
    byId = Collections.emptySortedMap();
  }

  @Inject
  public InstructionRegistry(@Any Instance<InstructionFamily> families) {
    this(families.stream().toList());
  }

  /** For programs without a container. */
  public InstructionRegistry(List<InstructionFamily> families) {
    SortedMap<String, Instruction> ids = new TreeMap<>();
    for (InstructionFamily family : families) {
      for (Instruction instruction : family.instructions()) {
        if (ids.put(instruction.id(), instruction) != null) {
          throw new IllegalStateException("two instructions are " + instruction.id());
        }
      }
    }
    byId = Collections.unmodifiableSortedMap(ids);
  }

  /** By id, in the order of the ids. */
  public Map<String, Instruction> all() {
    return byId;
  }

  /** The instruction of that id, with or without the mark of English. */
  public Optional<Instruction> find(String id) {
    return Optional.ofNullable(byId.get(plain(id)));
  }

  static String plain(String id) {
    return id.startsWith(ENGLISH) ? id.substring(ENGLISH.length()) : id;
  }
}
