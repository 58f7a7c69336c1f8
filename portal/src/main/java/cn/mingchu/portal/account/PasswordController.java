package cn.mingchu.portal.account;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.audit.Audit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page on which people change their own password. It ends all of their sessions. */
@Controller
@Shows(Shows.What.OWN_PART)
class PasswordController {

  private final Accounts accounts;
  private final Audit audit;

  PasswordController(Accounts accounts, Audit audit) {
    this.accounts = accounts;
    this.audit = audit;
  }

  @GetMapping("/password")
  String page(Model model) {
    return fill(null, model);
  }

  /**
   * Changes it.
   *
   * @param old a wrong one counts like one at the door
   */
  @PostMapping("/password")
  String change(
      @RequestParam String old,
      @RequestParam String wanted,
      @RequestParam String again,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Visitor visitor = Visitor.current().orElseThrow();
    Account account =
        accounts
            .find(visitor.login())
            .orElseThrow(
                () ->
                    new ResponseStatusException(
                        HttpStatus.FORBIDDEN, "a program has no password to change"));
    String problem = accounts.objection(account, old, wanted, again);
    if (problem != null) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return fill(problem, model);
    }
    audit.acted(visitor, "PASSWORD " + visitor.login(), request.getRemoteAddr());
    accounts.setPassword(visitor.login(), wanted);
    return "redirect:/login?changed";
  }

  private String fill(@Nullable String problem, Model model) {
    model.addAttribute("length", accounts.rule().length());
    model.addAttribute("kinds", accounts.rule().kinds());
    model.addAttribute("problem", problem);
    return "password";
  }
}
