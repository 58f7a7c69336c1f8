package cn.mingchu.portal;

import cn.mingchu.schemas.region.RegionTree;
import cn.mingchu.schemas.rule.RuleCatalogue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is released with the system: the regions and the rules. */
@Configuration(proxyBeanMethods = false)
class ReleaseConfiguration {

  @Bean
  RegionTree regionTree() {
    return RegionTree.sichuan();
  }

  @Bean
  RuleCatalogue ruleCatalogue() {
    return RuleCatalogue.load();
  }
}
