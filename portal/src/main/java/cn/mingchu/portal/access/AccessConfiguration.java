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
}
