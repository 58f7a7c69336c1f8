package cn.mingchu.portal.account;

import java.time.Clock;
import java.util.Locale;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.authentication.dao.DaoAuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;

/**
 * Lets in people by login and password, and counts the wrong ones.
 *
 * <p>Whether an account is locked or closed is looked at after its password, so that an answer
 * takes as long as any other.
 */
final class PasswordSignIn extends DaoAuthenticationProvider {

  private final Accounts accounts;
  private final Clock wall;

  PasswordSignIn(Accounts accounts, Clock wall) {
    super(
        login ->
            accounts
                .find(login.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new UsernameNotFoundException("no such account")));
    this.accounts = accounts;
    this.wall = wall;
    setPasswordEncoder(accounts.encoder());
    setPreAuthenticationChecks(account -> {});
    setPostAuthenticationChecks(this::checkOpen);
  }

  @Override
  protected void additionalAuthenticationChecks(
      UserDetails account, UsernamePasswordAuthenticationToken asked) {
    try {
      super.additionalAuthenticationChecks(account, asked);
    } catch (BadCredentialsException e) {
      accounts.noteFailure(account.getUsername());
      throw e;
    }
  }

  @Override
  protected Authentication createSuccessAuthentication(
      Object principal, Authentication asked, UserDetails details) {
    Account account = (Account) details;
    accounts.noteSuccess(account.login());
    UsernamePasswordAuthenticationToken signedIn =
        UsernamePasswordAuthenticationToken.authenticated(
            account.visitor(wall.instant()), null, account.getAuthorities());
    signedIn.setDetails(asked.getDetails());
    return signedIn;
  }

  private void checkOpen(UserDetails details) {
    if (!details.isEnabled()) {
      throw new DisabledException("the account is closed");
    }
    if (((Account) details).isLockedAt(wall.instant())) {
      throw new LockedException("the account is locked");
    }
  }
}
