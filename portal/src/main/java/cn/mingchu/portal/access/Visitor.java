package cn.mingchu.portal.access;

import cn.mingchu.portal.scope.Scope;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.springframework.security.core.AuthenticatedPrincipal;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Somebody who has signed in, or a program with the machine token.
 *
 * @param personId an opaque id; never changes, and says nothing of the person
 * @param login what they sign in with
 * @param name as other people know them
 * @param node the school or the region that they see, with all that is below it
 * @param generation of the account when they signed in; an account whose rights changed has a later
 *     one
 * @param signedInAt by the clock on the wall
 */
public record Visitor(
    String personId,
    String login,
    String name,
    Role role,
    Scope node,
    int generation,
    Instant signedInAt)
    implements AuthenticatedPrincipal, Serializable {

  /** Whoever has this authority sees the whole province. */
  public static final String SEES_EVERYTHING = "SEES_EVERYTHING";

  public Visitor {
    boolean fits =
        node.level() == Scope.Level.SCHOOL
            ? role.isOfSchool()
            : node.level() != Scope.Level.DEVICE && !role.isOfSchool();
    if (!fits) {
      throw new IllegalArgumentException("%s cannot be at '%s'".formatted(role, node));
    }
  }

  /** What Spring Security calls them by. */
  @Override
  public String getName() {
    return login;
  }

  /** Whoever asks on this thread; empty where nobody has signed in. */
  public static Optional<Visitor> current() {
    Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
    return authentication != null && authentication.getPrincipal() instanceof Visitor visitor
        ? Optional.of(visitor)
        : Optional.empty();
  }

  /** Whether there is nothing in the province that they do not see. */
  public boolean seesEverything() {
    return node.level() == Scope.Level.PROVINCE;
  }
}
