package cn.mingchu.launcher.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.mingchu.gateway.GatewaySettings;
import cn.mingchu.launcher.doctor.Programs;
import cn.mingchu.portal.settings.PortalSettings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every name in {@code docker-compose.yml} is one that something listens to. */
class ComposeFileTest {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path FILE = ROOT.resolve("docker-compose.yml");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)");
  private static final Pattern CLASS = Pattern.compile("cn\\.mingchu\\.[a-z.]+[A-Z][A-Za-z]+");

  @TempDir Path temporary;

  private String text = "";
  private JsonNode services = JsonMapper.shared().createObjectNode();

  @BeforeEach
  void read() throws IOException {
    text = Files.readString(FILE);
    services = JsonMapper.shared().valueToTree(new Yaml().<Object>load(text)).required("services");
  }

  @Test
  void onlyPeopleAndSendersCanReachIt() {
    assertThat(names().filter(name -> services.required(name).has("ports")))
        .containsExactlyInAnyOrder("gateway", "portal", "mqtt", "grafana");
    assertThat(profile("mqtt")).isEqualTo("mqtt");
    assertThat(profile("grafana")).isEqualTo("dashboards");
    assertThat(names().flatMap(this::ports))
        .allSatisfy(port -> assertThat(port).matches("\\$\\{[A-Z_]+:-127\\.0\\.0\\.1:.*"));
  }

  @Test
  void everyServiceIsPinnedAndBounded() {
    for (String name : names().toList()) {
      JsonNode service = services.required(name);
      assertThat(service.required("image").asString())
          .as(name)
          .matches("[a-z/-]+:[0-9][0-9a-z.-]*");
      if (!name.equals("mingchu")) {
        assertThat(service.propertyNames()).as(name).contains("mem_limit", "restart", "logging");
      }
    }
  }

  @Test
  void theGatewayKnowsEverySetting() {
    Map<String, Object> environment = environment("gateway", "MINGCHU_GATEWAY_");
    assertThat(environment)
        .as("what is asserted below")
        .containsOnlyKeys(
            "MINGCHU_GATEWAY_BOOTSTRAP_SERVERS",
            "MINGCHU_GATEWAY_DATA_DIR",
            "MINGCHU_GATEWAY_KEYS_FILE",
            "MINGCHU_GATEWAY_MQTT_PASSWORD",
            "MINGCHU_GATEWAY_MQTT_URI",
            "MINGCHU_GATEWAY_MQTT_USERNAME");
    GatewaySettings settings = bind(environment, "mingchu.gateway", GatewaySettings.class);
    assertThat(settings.bootstrapServers()).isEqualTo(advertised());
    assertThat(settings.dataDir()).isEqualTo(Path.of("/data/gateway"));
    assertThat(settings.keysFile()).isEqualTo(Path.of("/data/keys.json"));
    assertThat(settings.mqtt().uri()).as("without the profile").isNull();

    environment.put("MINGCHU_GATEWAY_MQTT_URI", "mqtt://mqtt:1883");
    GatewaySettings.MqttSettings mqtt =
        bind(environment, "mingchu.gateway", GatewaySettings.class).mqtt();
    assertThat(mqtt.uri()).hasHost("mqtt").hasPort(1883);
    assertThat(mqtt.username()).isEqualTo("gateway");
    assertThat(mqtt.password()).isEqualTo("run ./mingchu env init first");
  }

  @Test
  void thePortalKnowsEverySetting() {
    Map<String, Object> environment = environment("portal", "MINGCHU_PORTAL_");
    assertThat(environment)
        .containsOnlyKeys(
            "MINGCHU_PORTAL_ACCESS_DASHBOARD_TOKEN",
            "MINGCHU_PORTAL_ACCESS_HTTPS",
            "MINGCHU_PORTAL_ACCESS_MACHINE_TOKEN",
            "MINGCHU_PORTAL_KAFKA_BOOTSTRAP_SERVERS",
            "MINGCHU_PORTAL_SERIES_URL");
    PortalSettings settings = bind(environment, "mingchu.portal", PortalSettings.class);
    assertThat(settings.kafka().bootstrapServers()).isEqualTo(advertised());
    assertThat(settings.access()).as("without any").isEqualTo(PortalSettings.Access.DEFAULTS);
    assertThat(settings.series()).as("without the profile").isEqualTo(PortalSettings.Series.NONE);

    environment.put(
        "MINGCHU_PORTAL_ACCESS_DASHBOARD_TOKEN", "one-of-dashboards-of-thirty-two-char");
    environment.put("MINGCHU_PORTAL_SERIES_URL", "http://influxdb:8086");
    environment.put("MINGCHU_PORTAL_ACCESS_HTTPS", "true");
    environment.put("MINGCHU_PORTAL_ACCESS_MACHINE_TOKEN", "a-token-of-thirty-two-characters");
    settings = bind(environment, "mingchu.portal", PortalSettings.class);
    assertThat(settings.series().url()).hasHost("influxdb").hasPort(8086);
    PortalSettings.Access access = settings.access();
    assertThat(access.dashboardToken()).isEqualTo("one-of-dashboards-of-thirty-two-char");
    assertThat(access.https()).isTrue();
    assertThat(access.machineToken()).isEqualTo("a-token-of-thirty-two-characters");
    assertThat(environment("mingchu", "SPRING_"))
        .as("the command makes accounts where the portal looks for them")
        .isEqualTo(environment("portal", "SPRING_"));
    assertThat(environment("portal", "SPRING_"))
        .containsEntry("SPRING_DATASOURCE_URL", "jdbc:postgresql://postgres:5432/mingchu")
        .containsEntry("SPRING_DATASOURCE_USERNAME", setting("postgres", "POSTGRES_USER"));
  }

  @Test
  void theyListenWhereTheyAreLookedFor() throws IOException {
    assertThat(Files.readString(ROOT.resolve("gateway/src/main/resources/gateway.yaml")))
        .contains("\n  port: 8081\n");
    assertThat(Files.readString(ROOT.resolve("portal/src/main/resources/portal.yaml")))
        .contains("\n  port: 8080\n");
    assertThat(ports("gateway")).allMatch(port -> port.endsWith(":8081"));
    assertThat(ports("portal")).allMatch(port -> port.endsWith(":8080"));
  }

  @Test
  void allThatIsStartedIsThere() throws IOException, ClassNotFoundException {
    Matcher classes =
        CLASS.matcher(text + Files.readString(ROOT.resolve("deploy/images/Dockerfile")));
    TreeSet<String> started = new TreeSet<>();
    while (classes.find()) {
      started.add(Class.forName(classes.group()).getSimpleName());
    }
    assertThat(started)
        .containsExactly(
            "AlertJob",
            "DutyJob",
            "GatewayApplication",
            "KitchenJob",
            "Mingchu",
            "PortalApplication",
            "PublicationJob",
            "SeriesJob",
            "StockJob",
            "SupervisionJob",
            "TraceJob");
  }

  @Test
  void everyJobHasAWorkerThatFindsIt() {
    List<String> jobs = names().filter(name -> name.endsWith("-job")).toList();
    assertThat(jobs).hasSize(8);
    for (String job : jobs) {
      String worker = job.replace("-job", "-worker");
      assertThat(environment(job, "")).containsEntry("JOB_MANAGER_RPC_ADDRESS", job);
      assertThat(environment(worker, "")).isEqualTo(environment(job, ""));
      assertThat(services.required(job).required("command").valueStream().map(JsonNode::asString))
          .endsWith("--kafka.bootstrap.servers", advertised());
    }
  }

  /** InfluxDB itself tells everybody everything. */
  @Test
  void dashboardsAskThePortalAlone() throws IOException {
    Map<String, Object> grafana = environment("grafana", "MINGCHU_");
    assertThat(grafana).containsEntry("MINGCHU_READ_GATEWAY_URL", "http://portal:8080");
    assertThat(environment("grafana", "GF_"))
        .as("it says who asks, and nobody can be somebody else")
        .containsEntry("GF_DATAPROXY_SEND_USER_HEADER", "true")
        .containsEntry("GF_AUTH_PROXY_ENABLED", "true")
        .containsEntry("GF_AUTH_PROXY_HEADER_PROPERTY", "username")
        .containsEntry("GF_AUTH_PROXY_AUTO_SIGN_UP", "false")
        .containsEntry("GF_AUTH_PROXY_WHITELIST", "127.0.0.1")
        .containsEntry("GF_USERS_ALLOW_SIGN_UP", "false");
    assertThat(setting("grafana", "GF_AUTH_ANONYMOUS_ENABLED")).isEqualTo("false");
    String source =
        Files.readString(ROOT.resolve("dashboards/grafana/provisioning/datasources/mingchu.yaml"));
    assertThat(variables(source)).isEqualTo(grafana.keySet());
    assertThat(environment("influxdb", "")).isNotEmpty();
    assertThat(names().filter(name -> ports(name).anyMatch(port -> port.endsWith(":8086"))))
        .isEmpty();
  }

  @Test
  void whatItAsksForIsWhatEnvInitWrites() {
    Path env = environmentFile();
    assertThat(variables(text))
        .allSatisfy(name -> assertThat(env).content().containsPattern("(?m)^#?" + name + "="));
  }

  /** The tool itself needs no engine to read the file. */
  @Test
  void composeReadsIt() throws IOException, InterruptedException {
    Optional<Path> compose = Programs.onThePath().find("docker-compose");
    assumeTrue(compose.isPresent(), "no docker-compose; apt install docker-compose");
    Process process =
        new ProcessBuilder(
                compose.get().toString(),
                "--file",
                FILE.toString(),
                "--env-file",
                environmentFile().toString(),
                "config",
                "--services")
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    assertThat(said.lines()).contains("gateway", "portal", "kitchen-job", "stock-worker");
  }

  private Path environmentFile() {
    Path file = temporary.resolve(".env");
    CommandRun run = CommandRun.begin(temporary, "env", "init", "--file", file.toString());
    assertThat(run.status()).as(run.err()).isZero();
    return file;
  }

  private Stream<String> names() {
    return services.propertyNames().stream();
  }

  private String profile(String service) {
    return services.required(service).required("profiles").get(0).asString();
  }

  private Stream<String> ports(String service) {
    return services.required(service).path("ports").valueStream().map(JsonNode::asString);
  }

  private String advertised() {
    return setting("kafka", "KAFKA_ADVERTISED_LISTENERS").replace("CLIENT://", "");
  }

  private String setting(String service, String name) {
    return services.required(service).required("environment").required(name).asString();
  }

  /** With what stands for the variables where nobody sets them. */
  private Map<String, Object> environment(String service, String prefix) {
    Map<String, Object> found = new TreeMap<>();
    for (var setting : services.required(service).required("environment").properties()) {
      if (setting.getKey().startsWith(prefix)) {
        String value = setting.getValue().asString();
        found.put(setting.getKey(), value.replaceAll("\\$\\{[A-Z_]+:[-?]([^}]*)}", "$1"));
      }
    }
    return found;
  }

  private static <T> T bind(Map<String, Object> environment, String prefix, Class<T> type) {
    StandardEnvironment surroundings = new StandardEnvironment();
    surroundings
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
    ConfigurationPropertySources.attach(surroundings);
    return Binder.get(surroundings).bindOrCreate(prefix, type);
  }

  private static Set<String> variables(String text) {
    TreeSet<String> names = new TreeSet<>();
    Matcher variables = VARIABLE.matcher(text);
    while (variables.find()) {
      names.add(variables.group(1));
    }
    return names;
  }
}
