package dev.arbiter.user.account.control;

import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import jakarta.enterprise.context.ApplicationScoped;

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

  /** Stands for the account that does not exist: verifying against it takes as long. */
  private static final String NOBODY = hashOf("no account has this password");

  public String hash(String password) {
    return hashOf(password);
  }

  /**
   * @param hash null works as long as any hash and is never right
   */
  public boolean matches(String password, String hash) {
    String against = hash == null ? NOBODY : hash;
    boolean same =
        Password.check(password, against).with(Argon2Function.getInstanceFromHash(against));
    return same && hash != null;
  }

  private static String hashOf(String password) {
    return Password.hash(password).addRandomSalt(SALT_BYTES).with(ARGON2ID).getResult();
  }
}
