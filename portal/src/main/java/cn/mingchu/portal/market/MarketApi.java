package cn.mingchu.portal.market;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.page.DaySpan;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.portal.sheet.SheetFormat;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionLevel;
import cn.mingchu.schemas.region.RegionTree;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code /api/region/{code}/prices?from=2026-01-05&to=2026-01-18&format=json|csv|xlsx}: what the
 * schools of a county paid for each ingredient. Grams and fen in the document, kilograms and yuan
 * in the sheets.
 */
@RestController
@Shows(Shows.What.REGION)
class MarketApi {

  private final RegionTree regions;
  private final Markets markets;
  private final MarketSheet sheet;
  private final Clock clock;

  MarketApi(RegionTree regions, Markets markets, MarketSheet sheet, Clock clock) {
    this.regions = regions;
    this.markets = markets;
    this.sheet = sheet;
    this.clock = clock;
  }

  /** The answer; grams, and fen or fen a kilogram, throughout. */
  record Document(String regionCode, LocalDate from, LocalDate to, List<Ingredient> ingredients) {}

  /** An ingredient; null for what nobody knows. */
  record Ingredient(
      String ingredient,
      long grams,
      long fen,
      long tooMuchFen,
      @Nullable Long quotedFen,
      @Nullable LocalDate quotedDay,
      @Nullable Long leastFen,
      @Nullable Long middleFen,
      @Nullable Long mostFen,
      List<School> schools) {

    static Ingredient of(MarketFood food) {
      MarketFood.Quote quote = food.quote();
      return new Ingredient(
          food.ingredient(),
          food.grams(),
          food.fen(),
          food.tooMuchFen(),
          quote == null ? null : quote.fen(),
          quote == null ? null : quote.day(),
          food.leastFen(),
          food.middleFen(),
          food.mostFen(),
          food.schools().stream().map(school -> School.of(food, school)).toList());
    }
  }

  /** A school that bought it. */
  record School(
      String schoolId,
      String name,
      long grams,
      long fen,
      @Nullable Long usualFen,
      @Nullable BigDecimal overPercent,
      long tooMuchFen,
      long slips) {

    static School of(MarketFood food, SchoolPrice school) {
      return new School(
          school.schoolId(),
          school.schoolName(),
          school.grams(),
          school.fen(),
          school.usualFen(),
          food.overPercent(school),
          school.tooMuchFen(),
          school.slips());
    }
  }

  @GetMapping("/api/region/{code}/prices")
  ResponseEntity<?> prices(
      @PathVariable String code,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
      @RequestParam(required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
      @RequestParam(defaultValue = "json") String format) {
    Optional<SheetFormat> sheetFormat = SheetFormat.orJson(format);
    DaySpan span = DaySpan.asked(from, to, LocalDate.now(clock.withZone(Words.ZONE)));
    Region region =
        regions.find(code).orElseThrow(() -> new NotFoundException("no region " + code));
    if (region.level() != RegionLevel.COUNTY) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST,
          "prices are compared in one county, and region %s is none".formatted(code));
    }
    List<MarketFood> foods = markets.of(Scopes.of(region), span);
    return sheetFormat.isPresent()
        ? sheetFormat.get().download("prices-" + code, sheet.of(foods))
        : ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_JSON)
            .body(
                new Document(
                    code, span.from(), span.to(), foods.stream().map(Ingredient::of).toList()));
  }
}
