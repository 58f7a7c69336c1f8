package cn.mingchu.portal.feedback;

import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.action.ActionLog;
import cn.mingchu.portal.settings.PortalSettings;
import cn.mingchu.portal.thread.Loops;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Runs what writes feedback to the log. */
@Configuration(proxyBeanMethods = false)
class FeedbackConfiguration {

  @Bean
  Loops feedbackTeller(
      UnboundDatabase database, ActionLog log, PortalSettings settings, Clock clock) {
    return new Loops(
        List.of(new FeedbackTeller(database, log, settings.publicity().keepOriginal(), clock)));
  }
}
