package cn.mingchu.portal.audit;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Notes what passes the handlers. */
@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

  @Bean
  WebMvcConfigurer auditOfHandlers(Audit audit) {
    return new WebMvcConfigurer() {
      @Override
      public void addInterceptors(InterceptorRegistry registry) {
        registry
            .addInterceptor(new AuditInterceptor(audit, Clock.systemUTC()))
            .order(AuditInterceptor.ORDER);
      }
    };
  }
}
