package dev.arbiter.platform.database.control;

import dev.arbiter.platform.database.api.DatabaseFaults;
import dev.arbiter.platform.database.entity.FaultReader;
import dev.arbiter.platform.database.type.DatabaseFault;
import dev.arbiter.platform.security.api.OpenToAll;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads the states that PostgreSQL and the pool give. */
@ApplicationScoped
public class PostgresFaults implements DatabaseFaults {

  @Override
  @OpenToAll(because = "looks at an exception only")
  public Optional<DatabaseFault> in(Throwable thrown) {
    return FaultReader.of(thrown);
  }
}
