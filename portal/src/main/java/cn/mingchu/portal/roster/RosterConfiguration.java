package cn.mingchu.portal.roster;

import cn.mingchu.portal.settings.PortalSettings;
import cn.mingchu.schemas.region.RegionTree;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the offices' calendar and rosters. */
@Configuration(proxyBeanMethods = false)
class RosterConfiguration {

  @Bean
  OfficeCalendar officeCalendar(RegionTree regions) {
    return new OfficeCalendar(regions);
  }

  @Bean
  Offices offices(PortalSettings settings, Workdays workdays) {
    return new Offices(
        settings.notices().rosters().stream().map(roster -> new Roster(roster, workdays)).toList());
  }
}
