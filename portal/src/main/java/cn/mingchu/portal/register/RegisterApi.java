package cn.mingchu.portal.register;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.place.Places;
import cn.mingchu.portal.sheet.SheetFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/school/{id}/registers?format=json|csv|xlsx}: the papers and posts of a school, as
 * they stand today in China.
 */
@RestController
@Shows(Shows.What.SCHOOL)
class RegisterApi {

  private final Places places;
  private final Registers registers;
  private final RegisterSheet sheet;
  private final Clock clock;

  RegisterApi(Places places, Registers registers, RegisterSheet sheet, Clock clock) {
    this.places = places;
    this.registers = registers;
    this.sheet = sheet;
    this.clock = clock;
  }

  /** The answer, the most urgent entry first. */
  record Document(String schoolId, LocalDate day, List<RegisterBoard.Entry> entries) {}

  @GetMapping("/api/school/{id}/registers")
  ResponseEntity<?> registers(
      @PathVariable String id, @RequestParam(defaultValue = "json") String format) {
    Optional<SheetFormat> sheetFormat = SheetFormat.orJson(format);
    if (places.school(id).isEmpty()) {
      throw new NotFoundException("no school " + id);
    }
    RegisterBoard board =
        RegisterBoard.of(LocalDate.now(clock.withZone(Words.ZONE)), registers.of(id));
    return sheetFormat.isPresent()
        ? sheetFormat.get().download("registers-" + id, sheet.of(board))
        : ResponseEntity.ok()
            .contentType(MediaType.APPLICATION_JSON)
            .body(new Document(id, board.day(), board.entries()));
  }
}
