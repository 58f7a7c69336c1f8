package cn.mingchu.portal.account;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What somebody is answered who has not signed in: people a page, programs a 401. */
final class AskToSignIn implements AuthenticationEntryPoint {

  /** Not for a page, but for a program or a part of an open page. */
  static final RequestMatcher NO_PAGE =
      request ->
          request.getRequestURI().startsWith("/api/")
              || request.getRequestURI().startsWith("/actuator/")
              || request.getRequestURI().equals("/live")
              || request.getRequestURI().equals(DashboardToken.PATH)
              || request.getHeader("HX-Request") != null;

  private static final String PROBLEM =
      "{\"title\":\"Unauthorized\",\"status\":401,"
          + "\"detail\":\"sign in, or send a token: Authorization: Bearer ...\"}";

  private final AuthenticationEntryPoint page = new LoginUrlAuthenticationEntryPoint("/login");

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException problem)
      throws IOException, ServletException {
    if (!NO_PAGE.matches(request)) {
      page.commence(request, response, problem);
      return;
    }
    if (request.getHeader("HX-Request") != null) {
      response.setHeader("HX-Refresh", "true"); // the whole page asks, and is shown the way
    }
    response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    response.setHeader("WWW-Authenticate", "Bearer");
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.getOutputStream().write(PROBLEM.getBytes(StandardCharsets.UTF_8));
  }
}
