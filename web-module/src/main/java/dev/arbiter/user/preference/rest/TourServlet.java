package dev.arbiter.user.preference.rest;

import dev.arbiter.platform.security.api.ReturnAddress;
import dev.arbiter.user.preference.api.Preferences;
import dev.arbiter.user.preference.type.Preference;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Shows the tour again: forgets that it was seen, and leads to where it begins. */
@WebServlet("/tour")
public class TourServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Inject private transient Preferences preferences;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    preferences.keep(Preference.TOUR_SEEN, null);
    response.sendRedirect(request.getContextPath() + ReturnAddress.HOME);
  }
}
