package cn.mingchu.portal.audit;

import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.audit.Audit.Deed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Notes who signs in and out, and whose password was wrong. */
@Component
final class DoorAudit {

  private final Audit audit;

  DoorAudit(Audit audit) {
    this.audit = audit;
  }

  @EventListener
  void signedIn(InteractiveAuthenticationSuccessEvent event) {
    note(event.getAuthentication(), Deed.SIGNED_IN);
  }

  @EventListener
  void refused(AbstractAuthenticationFailureEvent event) {
    note(event.getAuthentication(), Deed.SIGN_IN_REFUSED);
  }

  @EventListener
  void signedOut(LogoutSuccessEvent event) {
    note(event.getAuthentication(), Deed.SIGNED_OUT);
  }

  private void note(Authentication authentication, Deed deed) {
    Visitor visitor = authentication.getPrincipal() instanceof Visitor signedIn ? signedIn : null;
    String login = visitor == null ? authentication.getName() : visitor.login();
    audit.atTheDoor(visitor, login, deed, address(authentication));
  }

  private static @Nullable String address(Authentication authentication) {
    return authentication.getDetails() instanceof WebAuthenticationDetails details
        ? details.getRemoteAddress()
        : null;
  }
}
