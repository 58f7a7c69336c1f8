package cn.mingchu.portal.report;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.sheet.SheetFormat;
import java.util.Optional;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * {@code /api/region/{code}/reports/WEEK-2026-01-05-1?format=json|csv|xlsx|pdf}: a report as a
 * document, for a spreadsheet, or to be printed.
 */
@RestController
@Shows(Shows.What.REGION)
class ReportApi {

  private static final String PDF = "pdf";

  private final ReportShelf shelf;
  private final ReportWording wording;
  private final ReportSheet sheet;
  private final ReportPrinter printer;

  ReportApi(ReportShelf shelf, ReportWording wording, ReportSheet sheet, ReportPrinter printer) {
    this.shelf = shelf;
    this.wording = wording;
    this.sheet = sheet;
    this.printer = printer;
  }

  /** The answer: scores in hundredths of a point, rates in hundredths of a per cent. */
  @GetMapping("/api/region/{code}/reports/{id}")
  ResponseEntity<?> report(
      @PathVariable String code,
      @PathVariable String id,
      @RequestParam(defaultValue = "json") String format) {
    Optional<SheetFormat> sheetFormat =
        format.equals(PDF) ? Optional.empty() : SheetFormat.orJson(format);
    ReportId named = ReportId.parse(id).orElseThrow(() -> new NotFoundException("no report " + id));
    Report report =
        shelf
            .find(code, named)
            .orElseThrow(() -> new NotFoundException("no report %s of %s".formatted(id, code)));
    String name = "report-%s-%s".formatted(code, named);
    if (format.equals(PDF)) {
      return printer.download(name, wording.paper(report, named.edition()));
    }
    return sheetFormat.isPresent()
        ? sheetFormat.get().download(name, sheet.of(report))
        : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(report);
  }
}
