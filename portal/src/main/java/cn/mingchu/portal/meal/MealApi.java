package cn.mingchu.portal.meal;

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
 * {@code /api/school/{id}/meals?from=2026-01-05&to=2026-01-18&format=json|csv|xlsx}: the meals of a
 * school, and {@code /api/school/{id}/meals/{mealId}?format=json|csv|xlsx}: one of them with its
 * ingredients. Grams and fen in the documents, kilograms and yuan in the sheets.
 */
@RestController
@Shows(Shows.What.SCHOOL)
class MealApi {

  private final Places places;
  private final Meals meals;
  private final MealSheets sheets;
  private final Clock clock;

  MealApi(Places places, Meals meals, MealSheets sheets, Clock clock) {
    this.places = places;
    this.meals = meals;
    this.sheets = sheets;
    this.clock = clock;
  }

  /** The answer for several meals, the newest day first; grams and fen throughout. */
  record Document(String schoolId, LocalDate from, LocalDate to, List<Meal> meals) {}

  @GetMapping("/api/school/{id}/meals")
  ResponseEntity<?> meals(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
      @RequestParam(defaultValue = "json") String format) {
    Optional<SheetFormat> sheetFormat = SheetFormat.orJson(format);
    DaySpan span = DaySpan.asked(from, to, LocalDate.now(clock.withZone(Words.ZONE)));
    checkSchool(id);
    List<Meal> found = meals.between(id, span);
    return sheetFormat.isPresent()
        ? sheetFormat.get().download("meals-" + id, sheets.of(found))
        : document(new Document(id, span.from(), span.to(), found));
  }

  @GetMapping("/api/school/{id}/meals/{mealId}")
  ResponseEntity<?> meal(
      @PathVariable String id,
      @PathVariable String mealId,
      @RequestParam(defaultValue = "json") String format) {
    Optional<SheetFormat> sheetFormat = SheetFormat.orJson(format);
    checkSchool(id);
    MealDetail detail =
        meals
            .find(id, mealId)
            .orElseThrow(
                () -> new NotFoundException("no meal %s of school %s".formatted(mealId, id)));
    return sheetFormat.isPresent()
        ? sheetFormat.get().download("meal-" + mealId, sheets.of(detail))
        : document(detail);
  }

  private void checkSchool(String id) {
    if (places.school(id).isEmpty()) {
      throw new NotFoundException("no school " + id);
    }
  }

  private static ResponseEntity<?> document(Object document) {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(document);
  }
}
