package cn.mingchu.portal.account;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.settings.PortalSettings;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which people sign in. */
@Controller
@Shows(Shows.What.NOTHING)
class SignInController {

  private final PortalSettings settings;

  SignInController(PortalSettings settings) {
    this.settings = settings;
  }

  @GetMapping("/login")
  String page(HttpServletRequest request, Model model) {
    if (Visitor.current().isPresent()) {
      return "redirect:/";
    }
    for (String word : new String[] {"refused", "left", "again", "changed"}) {
      if (request.getParameter(word) != null) {
        model.addAttribute("said", word);
      }
    }
    model.addAttribute("attempts", settings.access().attempts());
    model.addAttribute("lockedMinutes", settings.access().lockedFor().toMinutes());
    model.addAttribute("inClear", isInClear(request));
    return "login";
  }

  /** Whether a password would cross a network for everybody on it to read. */
  private static boolean isInClear(HttpServletRequest request) {
    String host = request.getServerName();
    boolean here = host.equals("localhost") || host.equals("[::1]") || host.startsWith("127.");
    return !request.isSecure() && !here;
  }
}
