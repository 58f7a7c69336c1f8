package cn.mingchu.portal.account;

import cn.mingchu.portal.access.ValidVisitors;
import cn.mingchu.portal.access.Visitor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends the session of whoever's account was closed or changed, with their next request.
 *
 * <p>Spring Security's own register of sessions knows only those of its own process, and a password
 * is also reset from the command line.
 */
final class SignInAnew extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(SignInAnew.class);

  private final ValidVisitors visitors;

  SignInAnew(ValidVisitors visitors) {
    this.visitors = visitors;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      Optional<Visitor> visitor = Visitor.current();
      if (visitor.isPresent() && visitors.stillValid(Set.of(visitor.get())).isEmpty()) {
        HttpSession session = request.getSession(false);
        if (session != null) {
          session.invalidate();
        }
        SecurityContextHolder.clearContext();
      }
    } catch (DataAccessException e) {
      LOG.warn("Nobody can be asked who may still look: {}", e.toString());
      response.setHeader("Retry-After", "10");
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    chain.doFilter(request, response);
  }

  /** What everybody may have, signed in or not. */
  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.startsWith("/static/") || path.startsWith("/webjars/");
  }
}
