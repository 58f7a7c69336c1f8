package cn.mingchu.gateway;

import cn.mingchu.gateway.http.ArrivalTimes;
import cn.mingchu.gateway.http.HttpConfiguration;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A gateway that runs inside this process, beside whatever else lives here. */
public final class Gateway implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  private Gateway(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts a gateway. It answers at once, and takes events as soon as it has read what was
   * delivered before; Kafka need not be there yet.
   *
   * @param properties settings by their full names, such as {@code server.port} and {@code
   *     mingchu.gateway.bootstrap-servers}; they win over everything else
   * @param clock what ingest times are taken from
   */
  public static Gateway start(Map<String, Object> properties, Clock clock) {
    return start(properties, application(clock));
  }

  /**
   * Starts a gateway, as {@link #start} does, to which the past is sent again: it believes its
   * senders when their events arrived. No setting makes one of another gateway.
   *
   * @param clock shows what arrived no later than all that is still to come
   */
  public static Gateway startForReplay(Map<String, Object> properties, Clock clock) {
    return start(properties, application(clock, ArrivalTimes.toldBySenders(clock)));
  }

  private static Gateway start(Map<String, Object> properties, SpringApplication application) {
    StandardEnvironment environment = new StandardEnvironment();
    environment.getPropertySources().addFirst(new MapPropertySource("embedder", properties));
    application.setEnvironment(environment);
    application.setRegisterShutdownHook(false);
    // The process that embeds the gateway has its own logging already.
    application.setListeners(
        application.getListeners().stream()
            .filter(listener -> !(listener instanceof LoggingApplicationListener))
            .toList());
    return new Gateway(application.run());
  }

  static SpringApplication application(Clock clock) {
    return application(clock, ArrivalTimes.byClock(clock));
  }

  private static SpringApplication application(Clock clock, ArrivalTimes arrivals) {
    SpringApplication application = new SpringApplication(GatewayApplication.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    application.setDefaultProperties(Map.of("spring.config.name", "gateway"));
    application.addInitializers(
        context -> {
          context.getBeanFactory().registerSingleton("clock", clock);
          context.getBeanFactory().registerSingleton("arrivalTimes", arrivals);
        });
    return application;
  }

  /** The port it listens on. */
  public int port() {
    return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
  }

  /** Where it is found on this machine. */
  public URI uri() {
    return uri(context.getEnvironment().getProperty("server.address", InetAddress.class), port());
  }

  /** Who listens on every address, which is none to connect to, is found at loopback. */
  static URI uri(@Nullable InetAddress bound, int port) {
    if (bound == null || bound.isAnyLocalAddress()) {
      return URI.create("http://127.0.0.1:" + port);
    }
    String address = bound.getHostAddress();
    return URI.create(
        "http://" + (bound instanceof Inet6Address ? "[" + address + "]" : address) + ":" + port);
  }

  /** Whether it takes events: whether it has read what was delivered before. */
  public boolean isReady() {
    return context.getBean(HttpConfiguration.Edge.class).ready().getAsBoolean();
  }

  /** Finishes what is under way and stops. */
  @Override
  public void close() {
    context.close();
  }
}
