package cn.mingchu.portal.trace;

import cn.mingchu.portal.access.Guard;
import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.projection.LaneState;
import cn.mingchu.portal.projection.Projection;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.portal.trace.index.Direction;
import cn.mingchu.portal.trace.index.Trace;
import cn.mingchu.portal.trace.index.TraceIndex;
import cn.mingchu.portal.trace.index.TraceNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Answers questions about lots, as they stand in addresses. */
@Component
class Tracing {

  private final TraceIndex index;
  private final Parties parties;
  private final Scopes scopes;
  private final Guard guard;
  private final Projection projection;

  Tracing(TraceIndex index, Parties parties, Scopes scopes, Guard guard, Projection projection) {
    this.index = index;
    this.parties = parties;
    this.scopes = scopes;
    this.guard = guard;
    this.projection = projection;
  }

  /**
   * Follows a lot.
   *
   * @param scope as {@link Scopes} reads it; null for all that the visitor sees
   * @return empty for a lot that nobody knows, or that lies elsewhere
   * @throws ResponseStatusException for a direction or a scope that is none
   */
  Optional<ScopedTrace> follow(String lot, String direction, @Nullable String scope) {
    Direction way = direction(direction);
    Scope wanted = guard.narrowed(Visitor.current().orElseThrow(), scope(scope));
    return LotNames.trace(index, lot, way)
        .map(trace -> ScopedTrace.of(trace, schools(trace), wanted))
        .filter(seen -> !seen.trace().nodes().isEmpty());
  }

  /** Links that wait to be taken in: an answer may miss as many. */
  long behind() {
    return projection.lanes().stream()
        .filter(lane -> lane.name().equals(TraceFollower.NAME))
        .mapToLong(LaneState::lag)
        .sum();
  }

  private Map<String, Party> schools(Trace trace) {
    Set<String> ids =
        trace.nodes().stream().map(TraceNode::party).collect(Collectors.toUnmodifiableSet());
    return parties.schools(ids);
  }

  private @Nullable Scope scope(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    return scopes
        .parse(text)
        .filter(scope -> scope.level() != Scope.Level.DEVICE)
        .orElseThrow(
            () -> badRequest("scope must be region:CODE or school:ID, was '%s'".formatted(text)));
  }

  private static Direction direction(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "forward" -> Direction.FORWARD;
      case "backward" -> Direction.BACKWARD;
      case "both" -> Direction.BOTH;
      default ->
          throw badRequest("direction must be forward, backward or both, was '%s'".formatted(text));
    };
  }

  private static ResponseStatusException badRequest(String reason) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
  }
}
