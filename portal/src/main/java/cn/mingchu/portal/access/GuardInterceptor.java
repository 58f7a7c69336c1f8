package cn.mingchu.portal.access;

import cn.mingchu.portal.access.Shows.What;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.schemas.region.RegionTree;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Asks the guard before each handler. */
@Component
final class GuardInterceptor implements HandlerInterceptor {

  /** Behind what notes who asked, so that what was refused is noted, too. */
  static final int ORDER = 100;

  private static final String OURS = "cn.mingchu.";

  private final Guard guard;
  private final Scopes scopes;
  private final RegionTree regions;

  GuardInterceptor(Guard guard, Scopes scopes, RegionTree regions) {
    this.guard = guard;
    this.scopes = scopes;
    this.regions = regions;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method
        && method.getBeanType().getName().startsWith(OURS)) {
      check(request, shown(method));
    }
    return true;
  }

  private void check(HttpServletRequest request, What what) {
    if (what == What.NOTHING) {
      return;
    }
    Visitor visitor =
        Visitor.current()
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED, "sign in"));
    boolean allowed =
        switch (what) {
          case SCHOOL -> guard.reaches(visitor, Scope.school(named(request, "id")));
          case REGION ->
              regions.find(named(request, "code")).map(Scopes::of).stream()
                  .allMatch(region -> guard.reaches(visitor, region));
          case DEVICE -> guard.reaches(visitor, Scope.device(named(request, "id")));
          case FINDING -> guard.reachesFinding(visitor, named(request, "id"));
          case ALERT -> guard.reachesAlert(visitor, named(request, "id"));
          case SCOPE -> reachesParameter(request, visitor);
          case EVERYTHING -> visitor.seesEverything();
          case OWN_PART, NOTHING -> true;
        };
    if (!allowed) {
      throw Guard.notFound(request.getRequestURI());
    }
  }

  /** A scope that is none is for the handler to refuse, which says what one looks like. */
  private boolean reachesParameter(HttpServletRequest request, Visitor visitor) {
    String text = request.getParameter("scope");
    return text == null
        || scopes.parse(text).stream().allMatch(scope -> guard.reaches(visitor, scope));
  }

  private static What shown(HandlerMethod method) {
    Shows shows = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Shows.class);
    if (shows == null) {
      shows = AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Shows.class);
    }
    if (shows == null) {
      throw new IllegalStateException(method + " does not say what it shows: @Shows is missing");
    }
    return shows.value();
  }

  private static String named(HttpServletRequest request, String name) {
    @Nullable Object variables =
        request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    if (variables instanceof Map<?, ?> map && map.get(name) instanceof String value) {
      return value;
    }
    throw new IllegalStateException(request.getRequestURI() + " names no {" + name + "}");
  }
}
