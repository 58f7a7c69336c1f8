package cn.mingchu.portal.audit;

import cn.mingchu.portal.access.Visitor;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Notes each page, export and answer that a visitor was given, or was refused.
 *
 * <p>An open page asks for its parts again and again: the same address in the same session is noted
 * once in a quarter of an hour.
 */
final class AuditInterceptor implements HandlerInterceptor {

  /** Before the guard, so that what it refuses is noted, too. */
  static final int ORDER = 0;

  private static final Logger LOG = LoggerFactory.getLogger(AuditInterceptor.class);
  private static final Duration AGAIN_AFTER = Duration.ofMinutes(15);

  /** What is forgotten is noted once more: no harm but a line. */
  private static final int REMEMBERED = 50_000;

  /** One says only whether the portal keeps up, the other notes what it is asked by itself. */
  private static final Set<String> NOT_NOTED = Set.of("/standing", "/query");

  private final Audit audit;
  private final Clock wall;
  private final Noted noted = new Noted();

  AuditInterceptor(Audit audit, Clock wall) {
    this.audit = audit;
    this.wall = wall;
  }

  /** When each address was noted last, the one that was noted longest ago first. */
  private static final class Noted {

    private final Map<String, Instant> last =
        new LinkedHashMap<>() {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
          }
        };

    synchronized boolean isDue(String subject, Instant now) {
      Instant before = last.get(subject);
      if (before != null && now.isBefore(before.plus(AGAIN_AFTER))) {
        return false;
      }
      last.remove(subject);
      last.put(subject, now);
      return true;
    }
  }

  @Override
  public void afterCompletion(
      HttpServletRequest request,
      HttpServletResponse response,
      Object handler,
      @Nullable Exception problem) {
    Visitor visitor = Visitor.current().orElse(null);
    if (visitor == null
        || !(handler instanceof HandlerMethod)
        || request.getDispatcherType() != DispatcherType.REQUEST
        || NOT_NOTED.contains(request.getRequestURI())) {
      return;
    }
    String query = request.getQueryString();
    String subject =
        request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
    if (isDue(request, subject, response.getStatus())) {
      note(visitor, subject, response.getStatus(), request.getRemoteAddr());
    }
  }

  private boolean isDue(HttpServletRequest request, String subject, int status) {
    HttpSession session = request.getSession(false);
    if (session == null || !request.getMethod().equals("GET")) {
      return true;
    }
    return noted.isDue(session.getId() + " " + status + " " + subject, wall.instant());
  }

  private void note(Visitor visitor, String subject, int status, String address) {
    try {
      audit.looked(visitor, subject, status, address);
    } catch (DataAccessException e) {
      // The page is out already. What it shows is from the same database, so this is rare.
      LOG.error("Not noted: {} looked at {}", visitor.login(), subject, e);
    }
  }
}
