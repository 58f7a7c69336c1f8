package cn.mingchu.gateway;

import cn.mingchu.gateway.broker.Cluster;
import cn.mingchu.gateway.broker.Heart;
import cn.mingchu.gateway.broker.Publisher;
import cn.mingchu.gateway.broker.TopicCreation;
import cn.mingchu.gateway.epcis.Capture;
import cn.mingchu.gateway.epcis.EventIndex;
import cn.mingchu.gateway.epcis.EventTail;
import cn.mingchu.gateway.http.HttpConfiguration;
import cn.mingchu.gateway.intake.InputTopics;
import cn.mingchu.gateway.intake.Intake;
import cn.mingchu.gateway.intake.IntakeMetrics;
import cn.mingchu.gateway.key.Allowance;
import cn.mingchu.gateway.key.KeyFile;
import cn.mingchu.gateway.key.KeyRing;
import cn.mingchu.gateway.limit.RateLimits;
import cn.mingchu.gateway.mqtt.MqttAddress;
import cn.mingchu.gateway.mqtt.MqttIntake;
import cn.mingchu.gateway.mqtt.MqttState;
import cn.mingchu.gateway.once.EventIds;
import cn.mingchu.gateway.once.TakenEvents;
import cn.mingchu.gateway.reference.ReferenceDesk;
import cn.mingchu.gateway.register.Register;
import cn.mingchu.gateway.register.RegisterTail;
import cn.mingchu.schemas.region.RegionTree;
import cn.mingchu.schemas.rule.RuleCatalogue;
import cn.mingchu.schemas.wire.WireFormat;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Objects;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/**
 * The gateway's parts and how they hold together.
 *
 * <p>Nothing is scanned and every auto-configuration is named: other applications with other jars
 * may live on the same class path.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewaySettings.class)
@WebServer
@Import(HttpConfiguration.class)
public class GatewayApplication {

  /** Events of EPCIS that can be asked for: some 100 MB of memory. */
  private static final int MOST_TOLD = 50_000;

  /** Runs the gateway by itself, on the machine's clock. */
  public static void main(String[] arguments) {
    Gateway.application(Clock.systemUTC()).run(arguments);
  }

  @Bean
  WireFormat wireFormat(GatewaySettings settings) {
    return WireFormat.of(settings.schemaRegistryUrl());
  }

  @Bean
  Cluster cluster(GatewaySettings settings) {
    return new Cluster(settings.bootstrapServers(), settings.kafkaProperties());
  }

  @Bean(initMethod = "start")
  @ConditionalOnProperty(name = "mingchu.gateway.topics.create", matchIfMissing = true)
  TopicCreation topicCreation(GatewaySettings settings, Cluster cluster) {
    return new TopicCreation(
        cluster, settings.topics().replicationFactor(), settings.topics().partitionFactor());
  }

  @Bean
  Publisher publisher(Cluster cluster, WireFormat wire, MeterRegistry metrics) {
    return new Publisher(cluster, wire, metrics);
  }

  @Bean(initMethod = "start")
  Heart heart(
      GatewaySettings settings,
      Publisher publisher,
      InputTopics topics,
      HttpConfiguration.Edge edge,
      Clock clock) {
    return new Heart(publisher, topics.topics(), edge.ready(), clock, settings.heartbeat());
  }

  @Bean
  Register register() {
    return new Register();
  }

  @Bean(initMethod = "start")
  RegisterTail registerTail(Register register, Cluster cluster, WireFormat wire) {
    return new RegisterTail(register, cluster, wire);
  }

  @Bean
  ReferenceDesk referenceDesk(Publisher publisher, Register register, RegisterTail tail) {
    return new ReferenceDesk(publisher, register, tail, RegionTree.sichuan(), RuleCatalogue.load());
  }

  @Bean
  InputTopics inputTopics(Register register) {
    return new InputTopics(register);
  }

  @Bean(initMethod = "start")
  TakenEvents takenEvents(
      GatewaySettings settings, Cluster cluster, InputTopics topics, WireFormat wire, Clock clock) {
    return new TakenEvents(
        settings.dataDir().resolve("event-ids"),
        cluster,
        topics.written(),
        wire,
        clock,
        settings.limits().openEvents());
  }

  @Bean
  Intake intake(Publisher publisher, TakenEvents taken, MeterRegistry metrics) {
    EventIds ids = taken.ids();
    Gauge.builder("mingchu.gateway.events.open", ids, EventIds::open).register(metrics);
    Gauge.builder("mingchu.gateway.ids.stored", ids, EventIds::stored).register(metrics);
    return new Intake(publisher, ids, new IntakeMetrics(metrics));
  }

  @Bean
  EventIndex eventIndex() {
    return new EventIndex(MOST_TOLD);
  }

  @Bean(initMethod = "start")
  EventTail eventTail(EventIndex index, Cluster cluster, WireFormat wire) {
    return new EventTail(index, cluster, wire);
  }

  @Bean
  Capture capture(Intake intake, InputTopics topics) {
    return new Capture(intake, topics);
  }

  @Bean(initMethod = "start")
  @ConditionalOnProperty("mingchu.gateway.mqtt.uri")
  MqttIntake mqttIntake(
      GatewaySettings settings,
      InputTopics topics,
      Intake intake,
      HttpConfiguration.Edge edge,
      Clock clock) {
    GatewaySettings.MqttSettings mqtt = settings.mqtt();
    MqttAddress address =
        new MqttAddress(
            Objects.requireNonNull(mqtt.uri(), "mqtt.uri"),
            mqtt.clientId(),
            mqtt.username(),
            mqtt.password(),
            mqtt.shareGroup());
    return MqttIntake.of(mqtt.version(), address, topics, intake, edge.ready(), clock);
  }

  @Bean
  KeyRing keyRing(GatewaySettings settings) {
    return new KeyRing(new KeyFile(settings.keysFile()), System::nanoTime);
  }

  @Bean
  RateLimits rateLimits(GatewaySettings settings) {
    GatewaySettings.LimitSettings limits = settings.limits();
    return new RateLimits(
        new Allowance(limits.eventsPerSecond(), limits.burst()), System::nanoTime);
  }

  @Bean
  HttpConfiguration.Edge edge(GatewaySettings settings, RegisterTail register, TakenEvents taken) {
    return new HttpConfiguration.Edge(
        settings.limits().bodyBytes(),
        settings.limits().bodyMemoryBytes(),
        () -> register.caughtUp() && taken.caughtUp());
  }

  /** Part of the readiness group: down until what was delivered before has been read. */
  @Bean
  HealthIndicator intakeHealthIndicator(RegisterTail register, TakenEvents taken) {
    return () ->
        Health.status(register.caughtUp() && taken.caughtUp() ? "UP" : "OUT_OF_SERVICE")
            .withDetail("register", register.caughtUp() ? "read" : "reading")
            .withDetail("eventIds", taken.caughtUp() ? "read" : "reading")
            .build();
  }

  /**
   * Not part of the readiness group: an MQTT broker that is away must not take the HTTP door out of
   * service as well.
   */
  @Bean
  @ConditionalOnProperty("mingchu.gateway.mqtt.uri")
  HealthIndicator mqttHealthIndicator(MqttIntake mqtt) {
    return () -> {
      MqttState state = mqtt.state();
      return Health.status(state == MqttState.SUBSCRIBED ? "UP" : "DOWN")
          .withDetail("state", state)
          .build();
    };
  }
}
