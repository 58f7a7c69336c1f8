package cn.mingchu.portal.account;

import cn.mingchu.portal.settings.PortalSettings;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;

/**
 * Sessions lie in PostgreSQL: they outlive a restart of the portal, and are the same at each of
 * several portals.
 */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
    tableName = "account_session",
    maxInactiveIntervalInSeconds = SessionConfiguration.IDLE_SECONDS)
class SessionConfiguration {

  /** After so long without a request a person signs in anew; an open page asks by itself. */
  static final int IDLE_SECONDS = 7_200;

  /** A browser takes a {@code __Host-} cookie from its own server alone, and only over TLS. */
  @Bean
  CookieSerializer sessionCookie(PortalSettings settings) {
    boolean https = settings.access().https();
    DefaultCookieSerializer cookie = new DefaultCookieSerializer();
    cookie.setCookieName(https ? "__Host-mingchu-session" : "mingchu-session");
    cookie.setUseSecureCookie(https);
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    cookie.setCookiePath("/");
    return cookie;
  }

  @Bean
  FilterRegistrationBean<SessionRepositoryFilter<?>> sessionFilter(
      SessionRepositoryFilter<?> filter) {
    FilterRegistrationBean<SessionRepositoryFilter<?>> registration =
        new FilterRegistrationBean<>(filter);
    registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER);
    registration.setDispatcherTypes(
        DispatcherType.REQUEST, DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD);
    return registration;
  }
}
