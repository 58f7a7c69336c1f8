package cn.mingchu.portal.supervision;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.portal.sheet.SheetFormat;
import cn.mingchu.schemas.event.SupervisionPeriod;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/region/{code}/supervision?period=WEEK&day=2026-01-05&format=json|csv|xlsx}: how a
 * region and its parts did over the period that a day is in.
 */
@RestController
@Shows(Shows.What.REGION)
class SupervisionApi {

  private final RegionTree regions;
  private final NodeStatements statements;
  private final SupervisionSheet sheet;
  private final Clock clock;

  SupervisionApi(
      RegionTree regions, NodeStatements statements, SupervisionSheet sheet, Clock clock) {
    this.regions = regions;
    this.statements = statements;
    this.sheet = sheet;
    this.clock = clock;
  }

  /**
   * The answer: rates as parts and wholes, scores in hundredths of a point.
   *
   * @param report null where nothing is known of the period
   * @param course the last periods of the kind, the newest first
   */
  record Document(
      String regionCode,
      @Nullable NodeStatement report,
      List<NodeStatement> parts,
      List<NodeStatement> course) {}

  @GetMapping("/api/region/{code}/supervision")
  ResponseEntity<?> supervision(
      @PathVariable String code,
      @RequestParam(defaultValue = "WEEK") SupervisionPeriod period,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
      @RequestParam(defaultValue = "json") String format) {
    Optional<SheetFormat> sheetFormat = SheetFormat.orJson(format);
    Region region =
        regions.find(code).orElseThrow(() -> new NotFoundException("no region " + code));
    LocalDate asked = day == null ? LocalDate.now(clock.withZone(Words.ZONE)) : day;
    Optional<NodeStatement> report = statements.of(code, period, asked);
    List<NodeStatement> parts = statements.parts(Scopes.of(region), period, asked);
    if (sheetFormat.isEmpty()) {
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_JSON)
          .body(
              new Document(
                  code,
                  report.orElse(null),
                  parts,
                  statements.last(code, period, asked, SupervisionController.PERIODS_SHOWN)));
    }
    List<NodeStatement> all = new ArrayList<>();
    report.ifPresent(all::add);
    all.addAll(parts);
    return sheetFormat
        .get()
        .download(
            "supervision-" + code,
            sheet.of(all, statements.names(all.stream().map(NodeStatement::node).toList())));
  }
}
