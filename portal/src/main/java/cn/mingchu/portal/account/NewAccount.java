package cn.mingchu.portal.account;

import cn.mingchu.portal.access.Role;
import cn.mingchu.portal.scope.Scope;
import java.util.regex.Pattern;

/**
 * Somebody who is to have an account.
 *
 * @param login what they sign in with: 3 to 64 small letters, digits, points, dashes and
 *     underscores
 * @param name as other people know them, 1 to 64 characters
 * @param node a school for whoever works in one, a region for everybody else
 */
public record NewAccount(String login, String name, Role role, Scope node) {

  private static final Pattern LOGIN = Pattern.compile("[a-z0-9._-]{3,64}");
  private static final int LONGEST_NAME = 64;

  public NewAccount {
    if (!LOGIN.matcher(login).matches() || login.equals(MachineToken.PERSON_ID)) {
      throw new IllegalArgumentException(
          "a login is 3 to 64 small letters, digits, points, dashes and underscores, and not '%s';"
                  .formatted(MachineToken.PERSON_ID)
              + " was '%s'".formatted(login));
    }
    if (name.isBlank() || name.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "a name has 1 to %d characters, was '%s'".formatted(LONGEST_NAME, name));
    }
    boolean isAtSchool = node.level() == Scope.Level.SCHOOL;
    if (node.level() == Scope.Level.DEVICE || role.isOfSchool() != isAtSchool) {
      throw new IllegalArgumentException(
          "%s has to be at a %s, was at '%s'"
              .formatted(role, role.isOfSchool() ? "school" : "region", node));
    }
  }
}
