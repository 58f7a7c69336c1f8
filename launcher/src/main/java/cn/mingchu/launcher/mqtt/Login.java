package cn.mingchu.launcher.mqtt;

import java.security.SecureRandom;
import java.util.HexFormat;

/** A name and the password that proves it. */
public record Login(String user, String password) {

  static Login random(String user) {
    byte[] random = new byte[16];
    new SecureRandom().nextBytes(random);
    return new Login(user, HexFormat.of().formatHex(random));
  }

  /** Says who, never the password. */
  @Override
  public String toString() {
    return "Login[" + user + "]";
  }
}
