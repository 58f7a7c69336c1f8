package cn.mingchu.portal.trace;

import cn.mingchu.portal.projection.TopicFollower;
import cn.mingchu.portal.trace.index.TraceIndex;
import cn.mingchu.schemas.event.TraceLink;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The index, and what it lives on. */
@Configuration(proxyBeanMethods = false)
class TraceConfiguration {

  @Bean
  TraceIndex traceIndex() {
    return new TraceIndex();
  }

  @Bean
  TopicFollower<TraceLink> traceFollower(TraceIndex index) {
    return new TraceFollower(index);
  }

  /** Lots are named by addresses too: a slash in a name, written as {@code %2F}, is a name's. */
  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> slashesInNames() {
    return server ->
        server.addConnectorCustomizers(
            connector -> connector.setEncodedSolidusHandling("passthrough"));
  }
}
