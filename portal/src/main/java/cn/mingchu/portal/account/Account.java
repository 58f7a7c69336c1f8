package cn.mingchu.portal.account;

import cn.mingchu.portal.access.Role;
import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.scope.Scope;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * An account, as Spring Security asks for it.
 *
 * @param generation from 1; goes up with each change of what its owner may do
 * @param closed whether nobody may sign in with it any more
 * @param lockedUntil by the clock on the wall; null where it is not locked
 */
record Account(
    String personId,
    String login,
    String name,
    Role role,
    Scope node,
    String passwordHash,
    int generation,
    boolean closed,
    @Nullable Instant lockedUntil)
    implements UserDetails {

  private static final long serialVersionUID = 1L;

  /** Who its owner is once they have signed in: without anything secret. */
  Visitor visitor(Instant signedInAt) {
    return new Visitor(personId, login, name, role, node, generation, signedInAt);
  }

  boolean isLockedAt(Instant now) {
    return lockedUntil != null && now.isBefore(lockedUntil);
  }

  @Override
  public Collection<? extends GrantedAuthority> getAuthorities() {
    return authorities(node);
  }

  static List<GrantedAuthority> authorities(Scope node) {
    return node.level() == Scope.Level.PROVINCE
        ? List.of(new SimpleGrantedAuthority(Visitor.SEES_EVERYTHING))
        : List.of();
  }

  @Override
  public String getPassword() {
    return passwordHash;
  }

  @Override
  public String getUsername() {
    return login;
  }

  @Override
  public boolean isEnabled() {
    return !closed;
  }

  /** The hash must not reach a log. */
  @Override
  public String toString() {
    return "Account[" + login + "]";
  }
}
