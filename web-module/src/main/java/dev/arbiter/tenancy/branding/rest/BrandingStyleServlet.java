package dev.arbiter.tenancy.branding.rest;

import dev.arbiter.tenancy.branding.type.Accent;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * Tokens of one colour as a style sheet: no inline style is needed, and the address names the
 * colour, so that browsers keep it. Says nothing of any tenant.
 */
@WebServlet("/branding.css")
public class BrandingStyleServlet extends HttpServlet {

  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Accent accent;
    try {
      accent = Accent.of(String.valueOf(request.getParameter("accent")));
    } catch (IllegalArgumentException notAColour) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/css;charset=UTF-8");
    response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
    response.getOutputStream().write(style(accent).getBytes(StandardCharsets.UTF_8));
  }

  static String style(Accent accent) {
    return """
    :root {
      --accent: light-dark(%s, %s);
      --accent-strong: light-dark(%s, %s);
      --accent-soft: light-dark(%s, %s);
      --series-1: light-dark(%1$s, %2$s);
    }
    """
        .formatted(
            accent.hex(),
            accent.onDark().hex(),
            accent.strong().hex(),
            accent.onDark().hex(),
            accent.soft().hex(),
            accent.softOnDark().hex());
  }
}
