package cn.mingchu.launcher.command;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** {@code mingchu env}: what an installation with containers has to keep to itself. */
@Command(
    name = "env",
    description = "Prepares an installation with docker-compose.yml.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND")
final class EnvCommand {

  private static final int SECRET_BYTES = 24;

  /** As many as the settings have. */
  private static final int SECRETS = 5;

  private static final String SETTINGS =
      """
      # Made by ./mingchu env init. Keep it to yourself: it is the only copy of the passwords.
      POSTGRES_PASSWORD=%s
      MQTT_PASSWORD=%s

      # What programs show to the portal to read from it.
      PORTAL_TOKEN=%s

      # What Grafana shows to the portal, and what its administrator signs in with.
      DASHBOARD_TOKEN=%s
      GRAFANA_PASSWORD=%s

      # Where the portal and the gateway can be reached: leave them on this machine, behind a proxy that
      # has TLS, and say true then, so that sessions are for TLS alone.
      PORTAL_HTTPS=false
      PORTAL_ADDRESS=127.0.0.1:8080
      GATEWAY_ADDRESS=127.0.0.1:8081

      # For devices that speak MQTT, with the login devices, and for time series with their dashboards: take
      # out the three signs of each, and leave in COMPOSE_PROFILES what is wanted.
      #COMPOSE_PROFILES=mqtt,dashboards
      #MQTT_URI=mqtt://mqtt:1883
      #MQTT_ADDRESS=127.0.0.1:1883
      #SERIES_URL=http://influxdb:8086
      #GRAFANA_ADDRESS=127.0.0.1:3000
      """;

  private final Surroundings surroundings;

  EnvCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Command(
      name = "init",
      description =
          "Writes a file of settings with new passwords; one that is there stays as it is.",
      mixinStandardHelpOptions = true)
  int init(
      @Option(
              names = "--file",
              paramLabel = "FILE",
              defaultValue = ".env",
              description = "Where to (default: ${DEFAULT-VALUE}).")
          Path file,
      @Option(names = "--json", description = "Print one JSON document.") boolean json)
      throws IOException {
    SecureRandom random = new SecureRandom();
    // Whole or not at all, and nobody else may read it, not even for a moment.
    Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), ".env", ".draft");
    try {
      Object[] secrets = Stream.generate(() -> secret(random)).limit(SECRETS).toArray();
      Files.writeString(draft, SETTINGS.formatted(secrets));
      Files.move(draft, file);
    } catch (FileAlreadyExistsException e) {
      surroundings.err().printf("mingchu: %s is there already, and stays as it is%n", file);
      return ExitStatus.NO;
    } finally {
      Files.deleteIfExists(draft);
    }
    if (json) {
      surroundings
          .out()
          .println(JsonMapper.shared().createObjectNode().put("written", file.toString()));
    } else {
      surroundings.out().printf("wrote %s; next: docker compose up --detach --build%n", file);
    }
    return ExitStatus.DONE;
  }

  private static String secret(SecureRandom random) {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
