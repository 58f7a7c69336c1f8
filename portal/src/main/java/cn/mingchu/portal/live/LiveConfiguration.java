package cn.mingchu.portal.live;

import cn.mingchu.portal.access.Guard;
import cn.mingchu.portal.access.ValidVisitors;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.portal.settings.PortalSettings;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the feed and the address that serves it. */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

  @Bean
  LiveFeed liveFeed(PortalSettings settings, ValidVisitors visitors, MeterRegistry meters) {
    LiveFeed feed = new LiveFeed(settings.live(), visitors);
    meters.gauge("mingchu.portal.live.pages", feed, LiveFeed::pages);
    return feed;
  }

  @Bean
  ServletRegistrationBean<LiveServlet> liveServlet(LiveFeed feed, Scopes scopes, Guard guard) {
    ServletRegistrationBean<LiveServlet> registration =
        new ServletRegistrationBean<>(new LiveServlet(feed, scopes, guard::reaches), "/live");
    registration.setAsyncSupported(true);
    registration.setName("live");
    return registration;
  }
}
