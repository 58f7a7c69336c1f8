package cn.mingchu.portal.duty;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.page.DaySpan;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.sheet.SheetFormat;
import java.time.Clock;
import java.time.LocalDate;
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
 * {@code /api/school/{id}/duties?from=2026-01-05&to=2026-01-18&format=json|csv|xlsx}: what the
 * people of a school had to do, on the days on which it is due. UTC in the document, the time of
 * China in the sheets.
 */
@RestController
@Shows(Shows.What.SCHOOL)
class DutyApi {

  private final Places places;
  private final Duties duties;
  private final DutySheet sheet;
  private final Clock clock;

  DutyApi(Places places, Duties duties, DutySheet sheet, Clock clock) {
    this.places = places;
    this.duties = duties;
    this.sheet = sheet;
    this.clock = clock;
  }

  /** The answer, the newest day first. */
  record Document(String schoolId, LocalDate from, LocalDate to, List<DayOfDuties> days) {}

  @GetMapping("/api/school/{id}/duties")
  ResponseEntity<?> duties(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
      @RequestParam(defaultValue = "json") String format) {
    Optional<SheetFormat> sheetFormat = SheetFormat.orJson(format);
    DaySpan span = DaySpan.asked(from, to, LocalDate.now(clock.withZone(Words.ZONE)));
    if (places.school(id).isEmpty()) {
      throw new NotFoundException("no school " + id);
    }
    List<DayOfDuties> days = duties.between(id, span);
    return sheetFormat.isPresent()
        ? sheetFormat.get().download("duties-" + id, sheet.of(days, duties.meals(id, span)))
        : ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_JSON)
            .body(new Document(id, span.from(), span.to(), days));
  }
}
