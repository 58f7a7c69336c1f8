package cn.mingchu.portal.access;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts both walls where everybody who looks has to pass: before the handlers, and in PostgreSQL.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

  /** Beside the data source of Spring Boot, and not in its place: that is the projection's. */
  @Bean
  VisitorsClient visitorsClient(HikariDataSource owner) {
    return new VisitorsClient(BoundDatabase.beside(owner));
  }

  @Bean
  JdbcClient jdbcClient(VisitorsClient visitors) {
    return visitors.client();
  }

  /** Beside both, for who has not signed in. */
  @Bean
  PublicClient publicClient(HikariDataSource owner) {
    return PublicClient.beside(owner);
  }

  @Bean
  PublicDatabase publicDatabase(PublicClient everybody) {
    return new PublicDatabase(JdbcClient.create(everybody.pool()));
  }

  @Bean
  UnboundDatabase unboundDatabase(JdbcTemplate owner) {
    return new UnboundDatabase(JdbcClient.create(owner));
  }

  @Bean
  WebMvcConfigurer guardBeforeHandlers(GuardInterceptor guard) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(guard).order(GuardInterceptor.ORDER);
      }
    };
  }

  /** Holds the pool of the pages, which is no bean that Spring Boot could take for its own. */
  record VisitorsClient(BoundDatabase database, JdbcClient client) implements AutoCloseable {

    VisitorsClient(BoundDatabase database) {
      this(database, JdbcClient.create(database));
    }

    @Override
    public void close() {
      database.close();
    }
  }

  /** Holds the pool of public pages, which is no bean that Spring Boot could take for its own. */
  record PublicClient(HikariDataSource pool) implements AutoCloseable {

    private static final int CONNECTIONS = 4;

    /** Connects as {@code owner} does, and then gives up the owner's rights. */
    static PublicClient beside(HikariDataSource owner) {
      HikariDataSource pool = new HikariDataSource(); // connects when it is first asked
      owner.copyStateTo(pool);
      pool.setPoolName("portal-public");
      pool.setMinimumIdle(1);
      pool.setMaximumPoolSize(CONNECTIONS);
      pool.setConnectionInitSql("set role mingchu_public");
      return new PublicClient(pool);
    }

    @Override
    public void close() {
      pool.close();
    }
  }
}
