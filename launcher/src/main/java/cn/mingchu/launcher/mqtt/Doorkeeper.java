package cn.mingchu.launcher.mqtt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;
import org.jspecify.annotations.Nullable;

/** Lets in those who have a login, each in the one role of its name. */
final class Doorkeeper implements ActiveMQSecurityManager {

  private final Map<String, byte[]> passwords = new HashMap<>();

  Doorkeeper(List<Login> logins) {
    for (Login login : logins) {
      passwords.put(login.user(), login.password().getBytes(StandardCharsets.UTF_8));
    }
  }

  @Override
  public boolean validateUser(@Nullable String user, @Nullable String password) {
    byte[] expected = passwords.get(user);
    return expected != null
        && password != null
        && MessageDigest.isEqual(expected, password.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public boolean validateUserAndRole(
      @Nullable String user, @Nullable String password, Set<Role> roles, CheckType wish) {
    return validateUser(user, password)
        && roles.stream().anyMatch(role -> role.getName().equals(user) && wish.hasRole(role));
  }
}
