package cn.mingchu.portal.drill;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.scope.Scopes;
import cn.mingchu.portal.sheet.SheetFormat;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionTree;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code /api/region/{code}/drills?nights=30&format=json|csv|xlsx}: what the drills of the last
 * nights found in each county of a region. Grams in the document, kilograms in the sheets.
 */
@RestController
@Shows(Shows.What.REGION)
class DrillApi {

  private static final int MOST_NIGHTS = 400;

  private final RegionTree regions;
  private final Drills drills;
  private final DrillSheet sheet;

  DrillApi(RegionTree regions, Drills drills, DrillSheet sheet) {
    this.regions = regions;
    this.drills = drills;
    this.sheet = sheet;
  }

  /** The answer; grams throughout, shares in hundredths of a per cent. */
  record Document(String regionCode, List<DrillNight> drills) {}

  @GetMapping("/api/region/{code}/drills")
  ResponseEntity<?> drills(
      @PathVariable String code,
      @RequestParam(defaultValue = "30") int nights,
      @RequestParam(defaultValue = "json") String format) {
    Optional<SheetFormat> sheetFormat = SheetFormat.named(format);
    if (sheetFormat.isEmpty() && !format.equals("json")) {
      throw badRequest("format must be json, csv or xlsx, was '%s'".formatted(format));
    }
    if (nights < 1 || nights > MOST_NIGHTS) {
      throw badRequest("nights must be from 1 to %d, was %d".formatted(MOST_NIGHTS, nights));
    }
    Region region =
        regions.find(code).orElseThrow(() -> new NotFoundException("no region " + code));
    List<DrillNight> found = drills.newest(Scopes.of(region), nights);
    if (sheetFormat.isPresent()) {
      return sheetFormat.get().download("drills-" + code, sheet.of(found));
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(new Document(code, found));
  }

  private static ResponseStatusException badRequest(String reason) {
    return new ResponseStatusException(HttpStatus.BAD_REQUEST, reason);
  }
}
