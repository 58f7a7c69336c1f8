package cn.mingchu.launcher.system;

import cn.mingchu.broker.EmbeddedBroker;
import cn.mingchu.connectors.influxdb.InfluxEdge;
import cn.mingchu.connectors.influxdb.InfluxSchema;
import cn.mingchu.connectors.influxdb.InfluxStatements;
import cn.mingchu.connectors.influxdb.server.InfluxServer;
import cn.mingchu.gateway.Gateway;
import cn.mingchu.gateway.key.Allowance;
import cn.mingchu.gateway.key.Binding;
import cn.mingchu.gateway.key.KeyFile;
import cn.mingchu.gateway.key.Scope;
import cn.mingchu.jobs.alert.AlertJob;
import cn.mingchu.jobs.duty.DutyJob;
import cn.mingchu.jobs.kitchen.KitchenJob;
import cn.mingchu.jobs.publication.PublicationJob;
import cn.mingchu.jobs.runtime.StrictFlink;
import cn.mingchu.jobs.series.SeriesJob;
import cn.mingchu.jobs.stock.StockJob;
import cn.mingchu.jobs.supervision.SupervisionJob;
import cn.mingchu.jobs.trace.TraceJob;
import cn.mingchu.launcher.client.GatewayClient;
import cn.mingchu.launcher.database.EmbeddedDatabase;
import cn.mingchu.launcher.flink.RunningJob;
import cn.mingchu.launcher.folder.RunningRecord;
import cn.mingchu.launcher.mqtt.EmbeddedMqttBroker;
import cn.mingchu.launcher.mqtt.Login;
import cn.mingchu.portal.Portal;
import cn.mingchu.portal.account.Accounts;
import java.io.IOException;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;

/**
 * The system in this process, up and ready to take events.
 *
 * <p>It stops in the order that loses nothing: first what takes events in, then the jobs, which
 * leave a last checkpoint, then what they stood on.
 */
public final class RunningSystem implements AutoCloseable {

  private static final int TOKEN_BYTES = 32;
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration GLANCE = Duration.ofMillis(20);
  private static final Duration UNHURRIED = Duration.ofSeconds(5);

  private static final String INFLUX_DATABASE = "mingchu";

  /** Whoever has the whole system in one process needs no protection from their own senders. */
  private static final Allowance AMPLE = new Allowance(1_000_000, 1_000_000);

  private final SystemPlan plan;
  private final Parts parts;
  private final Ground ground;
  private final RunningJob kitchen;
  private final RunningJob trace;
  private final RunningJob stock;
  private final RunningJob duty;
  private final Gateway gateway;
  private final String portalToken;
  private final Optional<Portal> portal;

  private RunningSystem(
      SystemPlan plan,
      Parts parts,
      Ground ground,
      RunningJob kitchen,
      RunningJob trace,
      RunningJob stock,
      RunningJob duty,
      Gateway gateway,
      String portalToken,
      @Nullable Portal portal) {
    this.plan = plan;
    this.parts = parts;
    this.ground = ground;
    this.kitchen = kitchen;
    this.trace = trace;
    this.stock = stock;
    this.duty = duty;
    this.gateway = gateway;
    this.portalToken = portalToken;
    this.portal = Optional.ofNullable(portal);
  }

  /**
   * Starts what the plan asks for, side by side where it can.
   *
   * @param progress is told one line a part that is up
   * @throws StartException if a part does not start; those that did are stopped again
   */
  public static RunningSystem start(SystemPlan plan, Consumer<String> progress) throws Exception {
    Parts parts = new Parts();
    boolean up = false;
    try {
      Ground ground = Ground.start(plan, parts, progress);
      RunningSystem system = startApplications(plan, parts, ground, progress);
      system.awaitReady();
      up = true;
      return system;
    } finally {
      if (!up) {
        parts.close();
      }
    }
  }

  /** A new key that may send everything, and a client that has it. */
  public GatewayClient newSender(String label) {
    return new GatewayClient(gateway.uri(), newKey(label));
  }

  /** A new key that may send everything. */
  public String newKey(String label) {
    return new KeyFile(plan.data().keys())
        .create(
            label,
            Set.of(Scope.EVENTS, Scope.REFERENCE),
            Binding.toEveryone(),
            AMPLE,
            plan.clock().instant())
        .token();
  }

  /** Where events are delivered over HTTP. */
  public URI gatewayUri() {
    return gateway.uri();
  }

  /** Where people look; empty where there is no portal. */
  public Optional<URI> portalUri() {
    return portal.map(
        running -> URI.create("http://%s:%d".formatted(plan.addresses().host(), running.port())));
  }

  /** Who may sign in to the portal; only of a {@link Extent#WHOLE} system. */
  public Accounts accounts() {
    return portal.orElseThrow().accounts();
  }

  /** Where devices publish, and with which login; empty where there is no MQTT broker. */
  public Optional<URI> mqttUri() {
    return Optional.ofNullable(ground.mqtt()).map(EmbeddedMqttBroker::uri);
  }

  /** What devices publish with. */
  public Login deviceLogin() {
    return plan.logins().devices();
  }

  /** Flink's own pages. */
  public URI flinkUri() throws Exception {
    return ground.flink().webAddress();
  }

  /** Where time series are; empty where there are none. */
  public Optional<URI> influxUri() {
    return influx(plan, ground).map(edge -> URI.create(edge.url()));
  }

  /** Where Kafka is, as {@code bootstrap.servers} wants it. */
  public EmbeddedBroker broker() {
    return ground.broker();
  }

  /** The job that judges readings. */
  public RunningJob kitchen() {
    return kitchen;
  }

  /** The job that follows lots. */
  public RunningJob trace() {
    return trace;
  }

  /** The job that keeps the books of stores. */
  public RunningJob stock() {
    return stock;
  }

  /** The job that judges what people had to do. */
  public RunningJob duty() {
    return duty;
  }

  /** What other commands need to know of it; only of a {@link Extent#WHOLE} system. */
  public RunningRecord record() {
    EmbeddedDatabase database =
        Objects.requireNonNull(ground.database(), "a system without a portal is nobody's business");
    return new RunningRecord(
        ProcessHandle.current().pid(),
        portalUri().orElseThrow().toString(),
        portalToken,
        gateway.uri().toString(),
        ground.broker().bootstrapServers(),
        database.jdbcUrl(),
        database.user(),
        database.password());
  }

  @Override
  public void close() {
    parts.close();
  }

  private static RunningSystem startApplications(
      SystemPlan plan, Parts parts, Ground ground, Consumer<String> progress) throws Exception {
    Startup startup = new Startup(parts, progress);
    String portalToken = newToken();
    EmbeddedDatabase database = ground.database();
    Future<Portal> portal =
        database == null
            ? null
            : startup.begin(
                "Portal",
                () ->
                    Portal.start(portalSettings(plan, ground, database, portalToken), plan.clock()),
                Portal::close);
    Future<RunningJob> kitchen =
        startup.begin("Kitchen job", () -> startKitchen(plan, ground), RunningJob::stop);
    Future<RunningJob> trace =
        startup.begin("Trace job", () -> startTrace(plan, ground), RunningJob::stop);
    Future<RunningJob> stock =
        startup.begin("Stock job", () -> startStock(plan, ground), RunningJob::stop);
    Future<RunningJob> duty =
        startup.begin("Duty job", () -> startDuty(plan, ground), RunningJob::stop);
    if (plan.extent()
        == Extent.WHOLE) { // whoever only wants to know what is judged handles nothing
      beginJob(startup, "Alert job", () -> startAlert(plan, ground));
      beginJob(startup, "Supervision job", () -> startSupervision(plan, ground));
      beginJob(startup, "Publication job", () -> startPublication(plan, ground));
      startSeries(plan, ground, startup, progress);
    }
    Future<Gateway> gateway =
        startup.begin("Gateway", () -> startGateway(plan, ground), Gateway::close);
    startup.await();
    return new RunningSystem(
        plan,
        parts,
        ground,
        kitchen.get(),
        trace.get(),
        stock.get(),
        duty.get(),
        gateway.get(),
        portalToken,
        portal == null ? null : portal.get());
  }

  /** A job that nobody asks for anything while it runs. */
  private static void beginJob(Startup startup, String name, Callable<RunningJob> start) {
    Future<RunningJob> unused = startup.begin(name, start, RunningJob::stop);
  }

  /** What the commands of this system show to its portal; another one at each start. */
  private static String newToken() {
    byte[] random = new byte[TOKEN_BYTES];
    new SecureRandom().nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  private static Gateway startGateway(SystemPlan plan, Ground ground) {
    Map<String, Object> settings = gatewaySettings(plan, ground);
    return plan.era() == Era.PAST
        ? Gateway.startForReplay(settings, plan.clock())
        : Gateway.start(settings, plan.clock());
  }

  private static RunningJob startKitchen(SystemPlan plan, Ground ground) throws Exception {
    StreamExecutionEnvironment environment =
        StrictFlink.environment(plan.era().kitchen(ground.flink().jobSettings()));
    environment.setParallelism(Ground.KITCHEN_SLOTS);
    KitchenJob.define(environment, jobSettings(plan, ground));
    return ground.flink().submit(environment, KitchenJob.NAME);
  }

  private static RunningJob startTrace(SystemPlan plan, Ground ground) throws Exception {
    StreamExecutionEnvironment environment =
        StrictFlink.environment(plan.era().trace(ground.flink().jobSettings()));
    environment.setParallelism(Ground.TRACE_SLOTS);
    TraceJob.define(environment, jobSettings(plan, ground));
    return ground.flink().submit(environment, TraceJob.NAME);
  }

  private static RunningJob startStock(SystemPlan plan, Ground ground) throws Exception {
    StreamExecutionEnvironment environment = StrictFlink.environment(unhurried(ground));
    environment.setParallelism(Ground.STOCK_SLOTS);
    StockJob.define(environment, jobSettings(plan, ground));
    return ground.flink().submit(environment, StockJob.NAME);
  }

  private static RunningJob startDuty(SystemPlan plan, Ground ground) throws Exception {
    StreamExecutionEnvironment environment = StrictFlink.environment(unhurried(ground));
    environment.setParallelism(Ground.DUTY_SLOTS);
    DutyJob.define(environment, jobSettings(plan, ground));
    return ground.flink().submit(environment, DutyJob.NAME);
  }

  private static RunningJob startAlert(SystemPlan plan, Ground ground) throws Exception {
    StreamExecutionEnvironment environment = StrictFlink.environment(unhurried(ground));
    environment.setParallelism(Ground.ALERT_SLOTS);
    AlertJob.define(environment, jobSettings(plan, ground));
    return ground.flink().submit(environment, AlertJob.NAME);
  }

  private static RunningJob startSupervision(SystemPlan plan, Ground ground) throws Exception {
    StreamExecutionEnvironment environment = StrictFlink.environment(unhurried(ground));
    environment.setParallelism(Ground.SUPERVISION_SLOTS);
    SupervisionJob.define(environment, jobSettings(plan, ground));
    return ground.flink().submit(environment, SupervisionJob.NAME);
  }

  private static RunningJob startPublication(SystemPlan plan, Ground ground) throws Exception {
    StreamExecutionEnvironment environment = StrictFlink.environment(unhurried(ground));
    environment.setParallelism(Ground.PUBLICATION_SLOTS);
    PublicationJob.define(environment, jobSettings(plan, ground));
    return ground.flink().submit(environment, PublicationJob.NAME);
  }

  private static void startSeries(
      SystemPlan plan, Ground ground, Startup startup, Consumer<String> progress) {
    Optional<InfluxEdge> influx = influx(plan, ground);
    if (influx.isPresent()) {
      beginJob(startup, "Series job", () -> startSeries(plan, ground, influx.get()));
    } else if (plan.series() instanceof TimeSeries.Off off) {
      progress.accept("Time series are off: " + off.reason());
    }
  }

  private static RunningJob startSeries(SystemPlan plan, Ground ground, InfluxEdge influx)
      throws Exception {
    if (plan.series() instanceof TimeSeries.Beside beside) {
      try (InfluxStatements statements = influx.statements(PATIENCE)) {
        InfluxSchema.prepare(statements, influx.database(), beside.keeping());
      }
    }
    StreamExecutionEnvironment environment = StrictFlink.environment(unhurried(ground));
    environment.setParallelism(Ground.SERIES_SLOTS);
    Map<String, String> settings = jobSettings(plan, ground);
    settings.put("series.influx.url", influx.url());
    settings.put("series.influx.database", influx.database());
    if (influx.user() != null && influx.passwordFile() != null) {
      settings.put("series.influx.user", influx.user());
      settings.put("series.influx.password-file", influx.passwordFile());
    }
    SeriesJob.define(environment, settings);
    return ground.flink().submit(environment, SeriesJob.NAME);
  }

  /** Where points go; empty where they go nowhere. */
  private static Optional<InfluxEdge> influx(SystemPlan plan, Ground ground) {
    InfluxServer server = ground.influx();
    if (server != null) {
      return Optional.of(new InfluxEdge(server.url(), INFLUX_DATABASE, null, null));
    }
    return plan.series() instanceof TimeSeries.Elsewhere elsewhere
        ? Optional.of(elsewhere.influx())
        : Optional.empty();
  }

  /** For jobs of which nobody waits for what is told with a checkpoint. */
  private static Configuration unhurried(Ground ground) {
    Configuration settings = ground.flink().jobSettings();
    settings.set(CheckpointingOptions.CHECKPOINTING_INTERVAL, UNHURRIED);
    return settings;
  }

  private static Map<String, String> jobSettings(SystemPlan plan, Ground ground) {
    Map<String, String> settings = new HashMap<>(plan.era().jobClients());
    settings.put("kafka.bootstrap.servers", ground.broker().bootstrapServers());
    return settings;
  }

  private static Map<String, Object> gatewaySettings(SystemPlan plan, Ground ground) {
    Map<String, Object> settings = new HashMap<>(plan.era().gatewayClients());
    settings.put("server.address", plan.addresses().host());
    settings.put("server.port", plan.addresses().gateway());
    settings.put("mingchu.gateway.bootstrap-servers", ground.broker().bootstrapServers());
    settings.put("mingchu.gateway.data-dir", plan.data().gateway());
    settings.put("mingchu.gateway.keys-file", plan.data().keys());
    if (ground.mqtt() != null) {
      settings.put("mingchu.gateway.mqtt.uri", ground.mqtt().uri());
      settings.put("mingchu.gateway.mqtt.username", plan.logins().gateway().user());
      settings.put("mingchu.gateway.mqtt.password", plan.logins().gateway().password());
    }
    return settings;
  }

  private static Map<String, Object> portalSettings(
      SystemPlan plan, Ground ground, EmbeddedDatabase database, String portalToken)
      throws IOException {
    Map<String, Object> settings = new HashMap<>();
    settings.put("server.address", plan.addresses().host());
    settings.put("server.port", plan.addresses().portal());
    settings.put("spring.datasource.url", database.jdbcUrl());
    settings.put("spring.datasource.username", database.user());
    settings.put("spring.datasource.password", database.password());
    settings.put("mingchu.portal.kafka.bootstrap-servers", ground.broker().bootstrapServers());
    settings.put("mingchu.portal.access.machine-token", portalToken);
    Optional<InfluxEdge> influx = influx(plan, ground);
    if (influx.isPresent()) {
      settings.put("mingchu.portal.series.url", influx.get().url());
      settings.put("mingchu.portal.series.database", influx.get().database());
      settings.put(
          "mingchu.portal.series.username", Objects.requireNonNullElse(influx.get().user(), ""));
      settings.put("mingchu.portal.series.password", influx.get().password());
    }
    settings.put("mingchu.portal.simulated", plan.isSimulated());
    settings.put("mingchu.portal.speed", plan.speed());
    return settings;
  }

  private void awaitReady() throws InterruptedException, StartException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!(gateway.isReady() && isListeningToDevices())) {
      if (System.nanoTime() > deadline) {
        throw new StartException(
            "Gateway", new IllegalStateException("it takes no events after " + PATIENCE));
      }
      Thread.sleep(GLANCE.toMillis());
    }
  }

  private boolean isListeningToDevices() {
    return ground.mqtt() == null || ground.mqtt().hasListener();
  }
}
