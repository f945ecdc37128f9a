package dev.arbiter.user.preference.control;

import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.api.OpenToAll;
import dev.arbiter.user.preference.api.Preferences;
import dev.arbiter.user.preference.entity.PreferenceStore;
import dev.arbiter.user.preference.type.Preference;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** The caller's own preferences. */
@Stateless
public class PreferenceService implements Preferences {

  @Inject private PreferenceStore store;
  @Inject private CurrentCaller caller;
  @Inject private Clock clock;

  @Override
  @OpenToAll(because = "everybody may see what they chose")
  public Optional<String> find(Preference name) {
    UUID account = caller.require().accountId();
    return account == null ? Optional.empty() : store.find(account, name);
  }

  @Override
  @OpenToAll(because = "everybody may choose for themselves")
  public void keep(Preference name, String value) {
    UUID account = caller.require().accountId();
    if (account == null) {
      return;
    }
    if (value == null) {
      store.forget(account, name);
    } else {
      store.keep(account, name, value, clock.instant());
    }
  }
}
