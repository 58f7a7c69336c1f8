package cn.mingchu.launcher.mqtt;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Who may connect to an {@link EmbeddedMqttBroker}.
 *
 * @param devices may publish, and not listen
 * @param gateway may listen, and not publish
 */
public record Logins(Login devices, Login gateway) {

  /** New passwords for both. */
  public static Logins random() {
    return new Logins(Login.random("devices"), Login.random("gateway"));
  }

  /**
   * Those that {@code file} holds, or new ones that it holds from now on: devices in kitchens do
   * not learn a new password at every start.
   */
  public static Logins keptIn(Path file) throws IOException {
    if (Files.exists(file)) {
      try {
        return JsonMapper.shared().readValue(Files.readString(file), Logins.class);
      } catch (JacksonException e) {
        throw new IOException(file + " does not hold the logins of the MQTT broker", e);
      }
    }
    Logins logins = random();
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, JsonMapper.shared().writeValueAsString(logins));
    return logins;
  }
}
