package dev.arbiter.user.session.rest;

import dev.arbiter.user.account.api.PasswordChanged;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;

/** Keeps the one session in which its owner changed the password; all others end by that. */
@RequestScoped
public class SessionRenewal {

  @Inject private HttpServletRequest request;

  void passwordChanged(@Observes PasswordChanged changed) {
    PageSession.renew(request, changed.sessionGeneration());
  }
}
