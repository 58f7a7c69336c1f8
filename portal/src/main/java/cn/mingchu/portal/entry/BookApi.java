package cn.mingchu.portal.entry;

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
 * {@code /api/school/{id}/records?from=2026-01-05&to=2026-01-18&format=json|csv|xlsx}: how a school
 * keeps the books of its store, and the papers that speak for it.
 */
@RestController
@Shows(Shows.What.SCHOOL)
class BookApi {

  private final Places places;
  private final Books books;
  private final BookSheet sheet;
  private final Clock clock;

  BookApi(Places places, Books books, BookSheet sheet, Clock clock) {
    this.places = places;
    this.books = books;
    this.sheet = sheet;
    this.clock = clock;
  }

  /** The answer, the newest first. It is evidence, no verdict. */
  record Document(
      String schoolId, LocalDate from, LocalDate to, List<BookDay> days, List<BookDoubt> doubts) {}

  @GetMapping("/api/school/{id}/records")
  ResponseEntity<?> records(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
      @RequestParam(defaultValue = "json") String format) {
    Optional<SheetFormat> sheetFormat = SheetFormat.orJson(format);
    DaySpan span = DaySpan.asked(from, to, LocalDate.now(clock.withZone(Words.ZONE)));
    if (places.school(id).isEmpty()) {
      throw new NotFoundException("no school " + id);
    }
    BookProfile profile = books.profile(id, span);
    return sheetFormat.isPresent()
        ? sheetFormat.get().download("records-" + id, sheet.of(profile))
        : ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_JSON)
            .body(new Document(id, span.from(), span.to(), profile.days(), profile.doubts()));
  }
}
