package cn.mingchu.portal.price;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.page.DaySpan;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.place.SchoolEntry;
import cn.mingchu.portal.sheet.SheetFormat;
import java.math.BigDecimal;
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
 * {@code /api/school/{id}/prices?from=2026-01-05&to=2026-01-18&format=json|csv|xlsx}: what a school
 * paid for each lot, and what was usual. Grams and fen in the document, kilograms and yuan in the
 * sheets.
 */
@RestController
@Shows(Shows.What.SCHOOL)
class PriceApi {

  private final Places places;
  private final Prices prices;
  private final PriceSheet sheet;
  private final Clock clock;

  PriceApi(Places places, Prices prices, PriceSheet sheet, Clock clock) {
    this.places = places;
    this.prices = prices;
    this.sheet = sheet;
    this.clock = clock;
  }

  /** The answer; grams, and fen or fen a kilogram, throughout. */
  record Document(String schoolId, LocalDate from, LocalDate to, List<Lot> lots) {}

  /** A lot; null for what nobody knows. */
  record Lot(
      LocalDate day,
      String ingredient,
      String supplierId,
      String deliveryId,
      String lotId,
      long grams,
      long priceFen,
      long fen,
      @Nullable Long quotedFen,
      @Nullable Long othersFen,
      @Nullable BigDecimal overPercent,
      @Nullable Long tooMuchFen,
      boolean slip) {

    static Lot of(PricedLot lot) {
      Purchase purchase = lot.purchase();
      return new Lot(
          purchase.day(),
          purchase.ingredient(),
          purchase.supplierId(),
          purchase.deliveryId(),
          purchase.lotId(),
          purchase.grams(),
          purchase.priceFen(),
          purchase.fen(),
          lot.usual().quotedFen(),
          lot.usual().othersFen(),
          lot.overPercent(),
          lot.tooMuchFen(),
          lot.isSlip());
    }
  }

  @GetMapping("/api/school/{id}/prices")
  ResponseEntity<?> prices(
      @PathVariable String id,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
      @RequestParam(defaultValue = "json") String format) {
    Optional<SheetFormat> sheetFormat = SheetFormat.orJson(format);
    DaySpan span = DaySpan.asked(from, to, LocalDate.now(clock.withZone(Words.ZONE)));
    SchoolEntry school =
        places.school(id).orElseThrow(() -> new NotFoundException("no school " + id));
    List<PricedLot> lots =
        prices.of(school, span).stream().flatMap(one -> one.lots().stream()).toList();
    return sheetFormat.isPresent()
        ? sheetFormat.get().download("prices-" + id, sheet.of(lots))
        : ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_JSON)
            .body(new Document(id, span.from(), span.to(), lots.stream().map(Lot::of).toList()));
  }
}
