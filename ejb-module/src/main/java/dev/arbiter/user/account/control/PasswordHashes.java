package dev.arbiter.user.account.control;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/**
 * Argon2id with 19 MiB, two passes and one lane (OWASP's first choice), kept as a PHC string, which
 * names its own parameters: hashes made with older ones still verify.
 */
@ApplicationScoped
public class PasswordHashes {

  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int LANES = 1;
  private static final int HASH_BYTES = 32;
  private static final int SALT_BYTES = 16;
  private static final Argon2Function ARGON2ID =
      Argon2Function.getInstance(MEMORY_KIB, PASSES, LANES, HASH_BYTES, Argon2.ID);

  private static final int MOST_WAITING = 40;
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  /** Stands for the account that does not exist: verifying against it takes as long. */
  private static final String NOBODY = hashOf("no account has this password");

  /** One for each processor: more would only take memory, and no less time. */
  private final HashingGate gate =
      new HashingGate(
          Math.max(2, Runtime.getRuntime().availableProcessors()), MOST_WAITING, PATIENCE);

  /**
   * @throws dev.arbiter.platform.error.type.ProblemException when too many hash at the moment
   */
  public String hash(String password) {
    return gate.pass(() -> hashOf(password));
  }

  /**
   * @param hash null works as long as any hash and is never right
   * @throws dev.arbiter.platform.error.type.ProblemException when too many hash at the moment
   */
  public boolean matches(String password, String hash) {
    String against = hash == null ? NOBODY : hash;
    boolean same =
        gate.pass(
            () ->
                Password.check(password, against)
                    .with(Argon2Function.getInstanceFromHash(against)));
    return same && hash != null;
  }

  private static String hashOf(String password) {
    return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult();
  }
}
