package cn.mingchu.launcher.command;

import cn.mingchu.portal.access.Role;
import cn.mingchu.portal.account.Accounts;
import cn.mingchu.portal.account.NewAccount;
import cn.mingchu.portal.scope.Scope;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import cn.mingchu.simulator.world.SimulatedSchool;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;

/** The people of a demo: one of each role and level, with passwords that nobody else has. */
final class DemoPeople {

  private static final String CHARACTERS =
      "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
  private static final int LENGTH = 13;

  private final SecureRandom random = new SecureRandom();
  private final List<String> lines = new ArrayList<>();

  private DemoPeople() {}

  /** Opens their accounts, and returns a line for each that says how they sign in. */
  static List<String> moveIn(Accounts accounts, SimulatedSchool school) {
    DemoPeople people = new DemoPeople();
    List<Region> path = RegionTree.sichuan().path(school.regionCode());
    Scope province = Scopes.of(path.get(0));
    people.open(accounts, "admin", "管理员", Role.ADMINISTRATOR, province);
    people.open(accounts, "province", "省监管员", Role.SUPERVISOR, province);
    people.open(accounts, "city", "市监管员", Role.SUPERVISOR, Scopes.of(path.get(1)));
    people.open(accounts, "county", "县监管员", Role.SUPERVISOR, Scopes.of(path.get(2)));
    people.open(accounts, "inspector", "检查员", Role.INSPECTOR, Scopes.of(path.get(2)));
    people.open(accounts, "auditor", "审计员", Role.AUDITOR, Scopes.of(path.get(1)));
    people.open(accounts, "leader", "校长", Role.SCHOOL_LEADER, Scope.school(school.schoolId()));
    people.open(accounts, "canteen", "食堂管理员", Role.CANTEEN_STAFF, Scope.school(school.schoolId()));
    return people.lines;
  }

  private void open(Accounts accounts, String login, String name, Role role, Scope node) {
    String password = password();
    accounts.open(new NewAccount(login, name, role, node), password);
    lines.add("%-10s %s  %s".formatted(login, password, node));
  }

  /** Of small letters, capital letters and digits each at least one. */
  private String password() {
    StringBuilder password = new StringBuilder();
    while (password.length() < LENGTH) {
      password.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
    }
    password.append("-aA").append(random.nextInt(10));
    return password.toString();
  }
}
