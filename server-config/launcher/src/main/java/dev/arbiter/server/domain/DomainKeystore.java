package dev.arbiter.server.domain;

import dev.arbiter.server.console.StartFault;
import dev.arbiter.server.payara.ServerPlan;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;

/**
 * The keys of a domain: {@code keytool -importkeystore} by hand.
 *
 * @param file PKCS12 file of the domain
 * @param master its password
 */
record DomainKeystore(Path file, String master) {
  /** The name under which the domain finds our key. */
  static final String ALIAS = "arbiter";

  /** Takes over the key that the pages are served with. */
  void add(ServerPlan.Tls tls) {
    try {
      KeyStore source = load(tls.keystore(), tls.password());
      Key key = source.getKey(tls.alias(), tls.password().toCharArray());
      if (key == null) {
        throw StartFault.of("certificate-alias", tls.keystore(), tls.alias());
      }
      KeyStore target = load(file, master);
      target.setKeyEntry(ALIAS, key, master.toCharArray(), source.getCertificateChain(tls.alias()));
      try (OutputStream out = Files.newOutputStream(file)) {
        target.store(out, master.toCharArray());
      }
    } catch (IOException | GeneralSecurityException e) {
      throw StartFault.because(e, "certificate-unreadable", tls.keystore());
    }
  }

  private static KeyStore load(Path file, String password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password.toCharArray());
    }
    return store;
  }

  /** Without the password. */
  @Override
  public String toString() {
    return "DomainKeystore[" + file + "]";
  }
}
