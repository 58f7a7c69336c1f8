package cn.mingchu.portal.plan;

import cn.mingchu.portal.access.Shows;
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
 * {@code /api/school/{id}/plan?week=2026-01-05&format=json|csv|xlsx}: what a school plans for the
 * week of a day, and what to change; milligrams and kcal for one child in the document, grams in
 * the sheets.
 */
@RestController
@Shows(Shows.What.SCHOOL)
class PlanApi {

  private final Places places;
  private final Plans plans;
  private final PlanSheets sheets;
  private final PlanWords words;
  private final Clock clock;

  PlanApi(Places places, Plans plans, PlanSheets sheets, PlanWords words, Clock clock) {
    this.places = places;
    this.plans = plans;
    this.sheets = sheets;
    this.words = words;
    this.clock = clock;
  }

  /**
   * The answer as a document.
   *
   * @param known of the plate of which least is known, how much of its mass that is, in per cent
   */
  record Document(
      String schoolId, LocalDate monday, long known, List<PlannedMeal> meals, List<Told> advice) {}

  /** What to change, in numbers and as a sentence in the language of who asks. */
  record Told(Advice advice, String sentence) {}

  @GetMapping("/api/school/{id}/plan")
  ResponseEntity<?> plan(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate week,
      @RequestParam(defaultValue = "json") String format) {
    Optional<SheetFormat> sheetFormat = SheetFormat.orJson(format);
    if (places.school(id).isEmpty()) {
      throw new NotFoundException("no school " + id);
    }
    LocalDate monday = Weeks.monday(week, LocalDate.now(clock.withZone(Words.ZONE)));
    PlannedWeek plan = plans.find(id, monday).orElseGet(() -> PlannedWeek.empty(monday));
    return sheetFormat.isPresent()
        ? sheetFormat.get().download("plan-" + id + '-' + monday, sheets.of(plan))
        : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document(id, plan));
  }

  private Document document(String id, PlannedWeek plan) {
    return new Document(
        id,
        plan.monday(),
        plan.known(),
        plan.meals(),
        plan.advice().stream().map(one -> new Told(one, words.sentence(one))).toList());
  }
}
