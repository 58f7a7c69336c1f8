package cn.mingchu.portal.stock;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.sheet.SheetFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/school/{id}/store?all=true&format=json|csv|xlsx}: the lots in a school's store. Grams
 * in the document, kilograms in the sheets. With {@code all}, those that are used up, too.
 */
@RestController
@Shows(Shows.What.SCHOOL)
class StoreApi {

  private final Places places;
  private final Stores stores;
  private final StoreSheet sheet;

  StoreApi(Places places, Stores stores, StoreSheet sheet) {
    this.places = places;
    this.stores = stores;
    this.sheet = sheet;
  }

  /** The answer; grams throughout. */
  record Document(String schoolId, List<LotInStore> lots) {}

  @GetMapping("/api/school/{id}/store")
  ResponseEntity<?> store(
      @PathVariable String id,
      @RequestParam(defaultValue = "false") boolean all,
      @RequestParam(defaultValue = "json") String format) {
    Optional<SheetFormat> sheetFormat = SheetFormat.orJson(format);
    if (places.school(id).isEmpty()) {
      throw new NotFoundException("no school " + id);
    }
    List<LotInStore> lots = stores.lots(id, all);
    if (sheetFormat.isPresent()) {
      return sheetFormat.get().download("store-" + id, sheet.of(lots));
    }
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(new Document(id, lots));
  }
}
