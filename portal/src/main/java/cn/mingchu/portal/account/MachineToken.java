package cn.mingchu.portal.account;

import cn.mingchu.portal.access.Role;
import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.scope.Scope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.preauth.PreAuthenticatedAuthenticationToken;

/**
 * Lets in programs of whoever runs the portal. They read everything, like an auditor of the whole
 * province, and change nothing.
 */
final class MachineToken implements AuthenticationProvider {

  static final String PERSON_ID = "machine";

  private static final String PROVINCE = "51";

  private final byte @Nullable [] token;
  private final Clock wall;

  /**
   * Takes this token and no other.
   *
   * @param token null where no program is let in
   */
  MachineToken(@Nullable String token, Clock wall) {
    this.token = token == null ? null : token.getBytes(StandardCharsets.UTF_8);
    this.wall = wall;
  }

  @Override
  public Authentication authenticate(Authentication asked) {
    byte[] shown = String.valueOf(asked.getCredentials()).getBytes(StandardCharsets.UTF_8);
    if (token == null || !MessageDigest.isEqual(token, shown)) {
      throw new BadCredentialsException("no such token");
    }
    Scope node = new Scope(Scope.Level.PROVINCE, PROVINCE);
    Visitor visitor =
        new Visitor(PERSON_ID, PERSON_ID, PERSON_ID, Role.AUDITOR, node, 1, wall.instant());
    return new PreAuthenticatedAuthenticationToken(visitor, "", Account.authorities(node));
  }

  @Override
  public boolean supports(Class<?> authentication) {
    return PreAuthenticatedAuthenticationToken.class.isAssignableFrom(authentication);
  }
}
