package cn.mingchu.launcher.mqtt;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.apache.activemq.artemis.core.security.CheckType;
import org.apache.activemq.artemis.core.security.Role;
import org.apache.activemq.artemis.spi.core.security.ActiveMQSecurityManager;
import org.jspecify.annotations.Nullable;

/** Lets in those who have a login, each in the one role of its name; devices when it is time. */
final class Doorkeeper implements ActiveMQSecurityManager {

  private final Logins logins;
  private volatile boolean devicesMayCome;

  Doorkeeper(Logins logins) {
    this.logins = logins;
  }

  /** From now on devices are let in, too. */
  void letDevicesIn() {
    devicesMayCome = true;
  }

  @Override
  public boolean validateUser(@Nullable String user, @Nullable String password) {
    return proves(logins.gateway(), user, password)
        || (devicesMayCome && proves(logins.devices(), user, password));
  }

  @Override
  public boolean validateUserAndRole(
      @Nullable String user, @Nullable String password, Set<Role> roles, CheckType wish) {
    return validateUser(user, password)
        && roles.stream().anyMatch(role -> role.getName().equals(user) && wish.hasRole(role));
  }

  private static boolean proves(Login login, @Nullable String user, @Nullable String password) {
    return login.user().equals(user)
        && password != null
        && MessageDigest.isEqual(bytes(login.password()), bytes(password));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
