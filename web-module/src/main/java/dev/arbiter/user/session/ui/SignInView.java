package dev.arbiter.user.session.ui;

import dev.arbiter.platform.error.api.ProblemTexts;
import dev.arbiter.platform.error.type.ProblemException;
import dev.arbiter.platform.security.api.CurrentCaller;
import dev.arbiter.platform.security.api.ReturnAddress;
import dev.arbiter.user.session.api.PasswordCredential;
import dev.arbiter.user.session.api.PasswordProof;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Asks for e-mail address and password. The answer to a wrong one never tells which was wrong. */
@Named
@RequestScoped
public class SignInView {

  @Inject private SecurityContext security;
  @Inject private FacesContext faces;

  private String email;
  private String password;

  /** Signs in and goes to the page that was wanted, or says why not. */
  public void signIn() throws IOException {
    ExternalContext external = faces.getExternalContext();
    HttpServletRequest request = (HttpServletRequest) external.getRequest();
    PasswordProof proof =
        new PasswordProof(
            email == null ? "" : email.strip(), password == null ? "" : password, null);
    AuthenticationStatus status =
        security.authenticate(
            request,
            (HttpServletResponse) external.getResponse(),
            AuthenticationParameters.withParams().credential(new PasswordCredential(proof)));
    if (status == AuthenticationStatus.SUCCESS) {
      external.redirect(
          request.getContextPath()
              + ReturnAddress.sanitize(
                  external.getRequestParameterMap().get(ReturnAddress.PARAMETER)));
      faces.responseComplete();
    } else {
      refuse(request);
    }
  }

  private void refuse(HttpServletRequest request) {
    ProblemException problem =
        request.getAttribute(CurrentCaller.REFUSAL_ATTRIBUTE) instanceof ProblemException known
            ? known
            : new ProblemException(ProblemException.Kind.UNAUTHENTICATED, "sign-in.refused");
    var locale = faces.getViewRoot().getLocale();
    faces.addMessage(
        null,
        new FacesMessage(
            FacesMessage.SEVERITY_ERROR,
            ProblemTexts.title(problem.code(), locale),
            ProblemTexts.detail(problem, locale)));
  }

  public String getEmail() {
    return email;
  }

  public void setEmail(String email) {
    this.email = email;
  }

  /** Never sent back to the browser. */
  public String getPassword() {
    return null;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
