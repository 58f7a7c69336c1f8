package cn.mingchu.portal.report;

import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.projection.Projection;
import cn.mingchu.portal.report.print.PdfPress;
import cn.mingchu.portal.report.print.Typefaces;
import cn.mingchu.portal.scope.RegionPaths;
import cn.mingchu.portal.settings.PortalSettings;
import cn.mingchu.portal.settings.ReportSettings;
import cn.mingchu.portal.supervision.NodeStatements;
import cn.mingchu.portal.thread.Loops;
import cn.mingchu.schemas.region.RegionTree;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Wires who makes reports, where they lie and how they are printed. */
@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

  private static final int HUNDREDTHS_IN_POINT = 100;

  /** As a visitor may see it. */
  @Bean
  ReportShelf reportShelf(JdbcClient database, RegionPaths regions, JsonMapper json) {
    return new ReportShelf(database, regions, json);
  }

  @Bean
  ReportMaker reportMaker(
      PortalSettings settings,
      UnboundDatabase database,
      NodeStatements statements,
      RegionPaths paths,
      RegionTree regions,
      JsonMapper json) {
    ReportSettings reports = settings.reports();
    return new ReportMaker(
        database,
        statements.beside(database),
        new ReportShelf(database.client(), paths, json),
        new ReportRules(
            reports.periods(),
            reports.leastChange() * HUNDREDTHS_IN_POINT,
            reports.leastWhole(),
            reports.mostChanges()),
        new ReportHours(reports),
        regions);
  }

  @Bean
  ReportPrinter reportPrinter(PortalSettings settings) {
    return new ReportPrinter(
        Typefaces.find(settings.reports().font())
            .map(typeface -> new PdfPress(typeface, settings.notices().pages()))
            .orElse(null));
  }

  @Bean
  Loops reportMakers(ReportMaker maker, Projection projection, Clock clock) {
    return new Loops(List.of(new ReportLoop(maker, projection, clock)));
  }
}
