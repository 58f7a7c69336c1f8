package cn.mingchu.portal;

import cn.mingchu.portal.account.Accounts;
import cn.mingchu.portal.projection.ProjectedTables;
import cn.mingchu.portal.projection.Projection;
import cn.mingchu.portal.settings.PortalSettings;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.web.server.WebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A running portal inside somebody else's process. */
public final class Portal implements AutoCloseable {

  private final ConfigurableApplicationContext context;

  Portal(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /**
   * Starts a portal and returns when it answers.
   *
   * <p>The process around it owns logging and the shutdown hook; the portal touches neither.
   *
   * @param properties go before everything else: {@code spring.datasource.url}, {@code
   *     mingchu.portal.kafka.bootstrap-servers}, {@code server.port} (0 for any) and the like
   * @param clock what the pages call now
   */
  public static Portal start(Map<String, Object> properties, Clock clock) {
    SpringApplication application = application(clock, properties);
    application.setRegisterShutdownHook(false);
    List<ApplicationListener<?>> listeners =
        application.getListeners().stream()
            .filter(listener -> !(listener instanceof LoggingApplicationListener))
            .toList();
    application.setListeners(listeners);
    return new Portal(application.run());
  }

  /** The port on which the pages are served. */
  public int port() {
    WebServer server = ((WebServerApplicationContext) context).getWebServer();
    return Objects.requireNonNull(server, "the portal serves no pages").getPort();
  }

  /** Forgets everything that was read from Kafka and reads it again from the start. */
  public void rebuild() {
    context.getBean(Projection.class).rebuild();
  }

  /**
   * Empties the tables of a portal that runs elsewhere, or not at all: a running one notices and
   * reads Kafka again from the start, another does so when it is started.
   *
   * @param jdbcUrl its database
   */
  public static void rebuild(String jdbcUrl, String user, String password) {
    DataSource database = database(jdbcUrl, user, password);
    new ProjectedTables(new JdbcTemplate(database), new JdbcTransactionManager(database)).empty();
  }

  /** Who may sign in. */
  public Accounts accounts() {
    return context.getBean(Accounts.class);
  }

  /**
   * Who may sign in to a portal that runs elsewhere, or not at all, but has run.
   *
   * @param jdbcUrl its database
   */
  public static Accounts accounts(String jdbcUrl, String user, String password) {
    return new Accounts(
        new JdbcTemplate(database(jdbcUrl, user, password)),
        PortalSettings.Access.DEFAULTS,
        Clock.systemUTC());
  }

  /** Stops serving and projecting; what was committed stays. */
  @Override
  public void close() {
    context.close();
  }

  private static DataSource database(String jdbcUrl, String user, String password) {
    PGSimpleDataSource database = new PGSimpleDataSource();
    database.setUrl(jdbcUrl);
    database.setUser(user);
    database.setPassword(password);
    database.setCurrentSchema("portal");
    return database;
  }

  static SpringApplication application(Clock clock, Map<String, Object> properties) {
    SpringApplication application = new SpringApplication(PortalApplication.class);
    application.addInitializers(
        context -> {
          context.getBeanFactory().registerSingleton("clock", clock);
          if (!properties.isEmpty()) {
            context
                .getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("portal", properties));
          }
        });
    application.setDefaultProperties(
        Map.of("spring.config.name", "portal", "spring.jmx.enabled", "false"));
    return application;
  }
}
