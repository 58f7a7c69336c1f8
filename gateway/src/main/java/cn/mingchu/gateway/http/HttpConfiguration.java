package cn.mingchu.gateway.http;

import cn.mingchu.gateway.epcis.Capture;
import cn.mingchu.gateway.epcis.EventIndex;
import cn.mingchu.gateway.epcis.EventTail;
import cn.mingchu.gateway.intake.InputTopics;
import cn.mingchu.gateway.intake.Intake;
import cn.mingchu.gateway.key.KeyRing;
import cn.mingchu.gateway.limit.RateLimits;
import cn.mingchu.gateway.reference.ReferenceDesk;
import java.time.Clock;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The HTTP edge. */
@Configuration(proxyBeanMethods = false)
@Import(Problems.class)
public class HttpConfiguration {

  /**
   * What the edge must know.
   *
   * @param bodyBytes the largest request
   * @param bodyMemoryBytes all requests that are being read, together
   * @param ready whether the gateway knows all it must know before it can judge an event
   */
  public record Edge(int bodyBytes, int bodyMemoryBytes, BooleanSupplier ready) {}

  @Bean
  WebMvcConfigurer keys(KeyRing keys) {
    return new WebMvcConfigurer() {
      @Override
      public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new KeyResolver(keys));
      }
    };
  }

  @Bean
  Door door(Edge edge) {
    return new Door(edge.ready());
  }

  @Bean
  BodyMemory bodyMemory(Edge edge) {
    return new BodyMemory(edge.bodyBytes(), edge.bodyMemoryBytes());
  }

  @Bean
  ReferenceController references(
      ReferenceDesk desk, RateLimits limits, BodyMemory memory, Door door, Clock clock) {
    return new ReferenceController(desk, limits, memory, door, clock);
  }

  @Bean
  OpenApiController openApi(InputTopics topics, ReferenceDesk desk) {
    return new OpenApiController(topics, desk);
  }

  @Bean
  Quota quota(RateLimits limits) {
    return new Quota(limits);
  }

  @Bean
  EpcisController epcis(
      Capture capture,
      Intake intake,
      EventIndex index,
      EventTail tail,
      Quota quota,
      BodyMemory memory,
      Door door,
      Clock clock) {
    return new EpcisController(capture, intake, index, tail::caughtUp, quota, memory, door, clock);
  }

  @Bean
  EventController events(
      InputTopics topics,
      Intake intake,
      Quota quota,
      BodyMemory memory,
      Door door,
      ArrivalTimes arrivals) {
    return new EventController(topics, intake, quota, memory, door, arrivals);
  }
}
