package cn.mingchu.portal.account;

import cn.mingchu.portal.access.Guard;
import cn.mingchu.portal.access.Role;
import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.access.Visitor;
import cn.mingchu.portal.audit.Audit;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.portal.scope.Scopes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * The accounts of an administrator's part of the province. Nobody gives more than they have: a new
 * account is in that part, too.
 */
@Controller
@Shows(Shows.What.OWN_PART)
class AccountController {

  private final Accounts accounts;
  private final Guard guard;
  private final Scopes scopes;
  private final Audit audit;

  AccountController(Accounts accounts, Guard guard, Scopes scopes, Audit audit) {
    this.accounts = accounts;
    this.guard = guard;
    this.scopes = scopes;
    this.audit = audit;
  }

  @GetMapping("/accounts")
  String page(Model model) {
    return fill(administrator(), null, model);
  }

  /**
   * Opens an account.
   *
   * @param at the code of a region, or of a school
   */
  @PostMapping("/accounts")
  String open(
      @RequestParam String login,
      @RequestParam String name,
      @RequestParam Role role,
      @RequestParam String at,
      @RequestParam String password,
      Model model,
      HttpServletRequest request,
      HttpServletResponse response) {
    Visitor administrator = administrator();
    try {
      NewAccount account = new NewAccount(login.strip(), name.strip(), role, node(at.strip()));
      if (!guard.reaches(administrator, account.node())) {
        throw new IllegalArgumentException(
            "'%s' is not in your part of the province".formatted(at.strip()));
      }
      audit.acted(administrator, "OPEN " + account, request.getRemoteAddr());
      accounts.open(account, password);
      return "redirect:/accounts?opened";
    } catch (IllegalArgumentException e) {
      response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
      return fill(administrator, e.getMessage(), model);
    }
  }

  /** Lets nobody sign in with it any more; whoever is signed in is no more. */
  @PostMapping("/accounts/{login}/close")
  String close(@PathVariable String login, HttpServletRequest request) {
    Visitor administrator = administrator();
    if (login.equals(administrator.login())) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "nobody closes their own account");
    }
    audit.acted(administrator, "CLOSE " + inReach(administrator, login), request.getRemoteAddr());
    accounts.close(login);
    return "redirect:/accounts?closed";
  }

  /** Lets its owner sign in again, after it was closed or locked. */
  @PostMapping("/accounts/{login}/reopen")
  String reopen(@PathVariable String login, HttpServletRequest request) {
    Visitor administrator = administrator();
    audit.acted(administrator, "REOPEN " + inReach(administrator, login), request.getRemoteAddr());
    accounts.reopen(login);
    return "redirect:/accounts?reopened";
  }

  private String fill(Visitor administrator, @Nullable String problem, Model model) {
    model.addAttribute(
        "accounts",
        accounts.all().stream()
            .filter(account -> guard.reaches(administrator, account.node()))
            .toList());
    model.addAttribute("roles", Arrays.asList(Role.values()));
    model.addAttribute("problem", problem);
    return "accounts";
  }

  private Scope node(String code) {
    return scopes
        .parse("region:" + code)
        .or(() -> scopes.parse("school:" + code))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "the place must be the code of a region or a school, was '%s'"
                        .formatted(code)));
  }

  private String inReach(Visitor administrator, String login) {
    return Optional.of(login)
        .flatMap(accounts::find)
        .filter(account -> guard.reaches(administrator, account.node()))
        .map(Account::login)
        .orElseThrow(
            () -> new ResponseStatusException(HttpStatus.NOT_FOUND, "there is no such account"));
  }

  private static Visitor administrator() {
    return Visitor.current()
        .filter(visitor -> visitor.role() == Role.ADMINISTRATOR)
        .orElseThrow(
            () ->
                new ResponseStatusException(
                    HttpStatus.FORBIDDEN, "accounts are for administrators"));
  }
}
