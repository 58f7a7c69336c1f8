package cn.mingchu.launcher.command;

import cn.mingchu.portal.access.Role;
import cn.mingchu.portal.account.Accounts;
import cn.mingchu.portal.account.NewAccount;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.schemas.region.RegionTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

/** {@code mingchu user}: who may sign in to the portal. A running portal learns of it at once. */
@Command(
    name = "user",
    description = "Opens, lists and closes the accounts of those who sign in to the portal.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class UserCommand {

  private final Surroundings surroundings;

  UserCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Command(
      name = "create",
      description = "Opens an account, such as the first administrator's.",
      mixinStandardHelpOptions = true)
  int create(
      @Mixin AccountOptions accounts,
      @Mixin NewPassword password,
      @Option(
              names = "--login",
              paramLabel = "LOGIN",
              required = true,
              description = "What they sign in with: small letters and digits.")
          String login,
      @Option(
              names = "--name",
              paramLabel = "NAME",
              required = true,
              description = "As other people know them.")
          String name,
      @Option(
              names = "--role",
              paramLabel = "ROLE",
              required = true,
              description = {
                "canteen_staff and school_leader are at a school; supervisor, inspector, auditor",
                "and administrator are at a region."
              })
          Role role,
      @Option(
              names = "--at",
              paramLabel = "CODE",
              required = true,
              description = "The code of the school or the region, such as 511702; 51 for all.")
          String code,
      @Option(names = "--json", description = "Print one JSON document.") boolean json)
      throws Exception {
    NewAccount account;
    try {
      account = new NewAccount(login, name, role, node(code));
    } catch (IllegalArgumentException e) {
      throw new UnusableArgumentException(e);
    }
    CharSequence secret = password.read();
    accounts.use(surroundings, all -> all.open(account, secret));
    return tell(json, "created", login);
  }

  @Command(
      name = "password",
      description = "Sets a new password and unlocks the account; whoever is signed in is no more.",
      mixinStandardHelpOptions = true)
  int password(
      @Mixin AccountOptions accounts,
      @Mixin NewPassword password,
      @Parameters(paramLabel = "LOGIN") String login,
      @Option(names = "--json", description = "Print one JSON document.") boolean json)
      throws Exception {
    CharSequence secret = password.read();
    accounts.use(surroundings, all -> all.setPassword(login, secret));
    return tell(json, "changed", login);
  }

  @Command(
      name = "close",
      description =
          "Lets nobody sign in with an account any more; whoever is signed in is no more.",
      mixinStandardHelpOptions = true)
  int close(
      @Mixin AccountOptions accounts,
      @Parameters(paramLabel = "LOGIN") String login,
      @Option(names = "--json", description = "Print one JSON document.") boolean json)
      throws Exception {
    accounts.use(surroundings, all -> all.close(login));
    return tell(json, "closed", login);
  }

  @Command(
      name = "reopen",
      description = "Lets its owner sign in again, after it was closed or locked.",
      mixinStandardHelpOptions = true)
  int reopen(
      @Mixin AccountOptions accounts,
      @Parameters(paramLabel = "LOGIN") String login,
      @Option(names = "--json", description = "Print one JSON document.") boolean json)
      throws Exception {
    accounts.use(surroundings, all -> all.reopen(login));
    return tell(json, "reopened", login);
  }

  @Command(name = "list", description = "Lists all accounts.", mixinStandardHelpOptions = true)
  int list(
      @Mixin AccountOptions accounts,
      @Option(names = "--json", description = "Print one JSON document.") boolean json)
      throws Exception {
    List<Accounts.Listed> all = new ArrayList<>();
    Consumer<Accounts> ask = found -> all.addAll(found.all());
    accounts.use(surroundings, ask);
    if (json) {
      List<Map<String, Object>> users = all.stream().map(UserCommand::describe).toList();
      surroundings.out().println(JsonMapper.shared().writeValueAsString(Map.of("users", users)));
    } else {
      all.forEach(
          one ->
              surroundings
                  .out()
                  .printf(
                      "%-24s %-7s %-14s %-18s %s%n",
                      one.login(),
                      one.closed() ? "closed" : "open",
                      one.role().name().toLowerCase(Locale.ROOT),
                      one.node(),
                      one.name()));
    }
    return ExitStatus.DONE;
  }

  /** A region of the tree, or else a school. */
  private static Scope node(String code) throws UnusableArgumentException {
    Scopes scopes = new Scopes(RegionTree.sichuan());
    return scopes
        .parse("region:" + code)
        .or(() -> scopes.parse("school:" + code))
        .orElseThrow(
            () ->
                new UnusableArgumentException(
                    "--at must be the code of a region or a school, was '%s'".formatted(code)));
  }

  private int tell(boolean json, String what, String login) {
    surroundings
        .out()
        .println(
            json
                ? JsonMapper.shared().createObjectNode().put(what, login).toString()
                : login + " is " + what);
    return ExitStatus.DONE;
  }

  private static Map<String, Object> describe(Accounts.Listed one) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("login", one.login());
    document.put("name", one.name());
    document.put("role", one.role().name());
    document.put("at", one.node().id());
    document.put("closed", one.closed());
    return document;
  }
}
