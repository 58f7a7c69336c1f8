package cn.mingchu.portal.account;

import cn.mingchu.portal.access.Visitor;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/**
 * Lets in the server of the dashboards, as the person that it says it asks for: it has signed them
 * in, and knows them by the login that they have here.
 */
final class DashboardToken implements AuthenticationProvider {

  /** Where such a server may ask, and nowhere else. */
  static final String PATH = "/query";

  /** How Grafana says for whom it asks, with {@code send_user_header}. */
  static final String LOGIN = "X-Grafana-User";

  private final byte @Nullable [] token;
  private final Accounts accounts;
  private final Clock wall;

  /**
   * Takes this token and no other.
   *
   * @param token null where no such server is let in
   */
  DashboardToken(@Nullable String token, Accounts accounts, Clock wall) {
    this.token = token == null ? null : token.getBytes(StandardCharsets.UTF_8);
    this.accounts = accounts;
    this.wall = wall;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    byte[] shown = String.valueOf(asked.getCredentials()).getBytes(StandardCharsets.UTF_8);
    if (token == null || !MessageDigest.isEqual(token, shown)) {
      throw new BadCredentialsException("no such token");
    }
    Account account =
        accounts
            .find(String.valueOf(asked.getPrincipal()))
            .filter(Account::isEnabled)
            .orElseThrow(() -> new BadCredentialsException("nobody signs in with that name"));
    Visitor visitor = account.visitor(wall.instant());
    return new PreAuthenticatedAuthenticationToken(visitor, "", account.getAuthorities());
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return PreAuthenticatedAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
