package cn.mingchu.portal.trace;

import cn.mingchu.portal.access.Shows;
import cn.mingchu.portal.page.NotFoundException;
import cn.mingchu.portal.sheet.SheetFormat;
import cn.mingchu.portal.trace.index.TracedLink;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * {@code
 * /api/trace/{lot}?direction=forward|backward|both&scope=region:511702&format=json|csv|xlsx|epcis}:
 * the chain of a lot with grams.
 *
 * <p>A lot is {@code name@party}, or a name alone: that lot at every party. What is no letter or
 * digit is written as in addresses, a slash as {@code %2F}.
 */
@RestController
@Shows(Shows.What.OWN_PART)
class TraceApi {

  private static final MediaType JSON_LD = new MediaType("application", "ld+json");

  private final Tracing tracing;
  private final Papers papers;
  private final TraceSheet sheet;
  private final TraceChart chart;

  TraceApi(Tracing tracing, Papers papers, TraceSheet sheet, TraceChart chart) {
    this.tracing = tracing;
    this.papers = papers;
    this.sheet = sheet;
    this.chart = chart;
  }

  @GetMapping("/api/trace/{lot}")
  ResponseEntity<?> trace(
      @PathVariable String lot,
      @RequestParam(defaultValue = "both") String direction,
      @RequestParam(required = false) @Nullable String scope,
      @RequestParam(defaultValue = "json") String format) {
    Optional<SheetFormat> sheetFormat = SheetFormat.named(format);
    boolean isEpcis = format.equals("epcis");
    if (sheetFormat.isEmpty() && !isEpcis && !format.equals("json")) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST,
          "format must be json, csv, xlsx or epcis, was '%s'".formatted(format));
    }
    long behind = tracing.behind();
    ScopedTrace seen = seen(lot, direction, scope);
    Map<UUID, Paper> known =
        papers.ofEvents(
            seen.trace().links().stream().map(TracedLink::eventId).collect(Collectors.toSet()));
    if (sheetFormat.isPresent()) {
      return sheetFormat.get().download("trace", sheet.of(seen, known));
    }
    if (isEpcis) {
      return events(TraceEvents.json(seen, known));
    }
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .body(TraceDocument.of(lot, direction, behind, seen, known));
  }

  /** What the page draws: the chain, folded where it is long. */
  @GetMapping("/api/trace/{lot}/chart")
  TraceChart.Drawing chart(
      @PathVariable String lot,
      @RequestParam(defaultValue = "both") String direction,
      @RequestParam(required = false) @Nullable String scope) {
    return chart.of(seen(lot, direction, scope));
  }

  private static ResponseEntity<byte[]> events(byte[] document) {
    return ResponseEntity.ok()
        .contentType(JSON_LD)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("trace.epcis.jsonld").build().toString())
        .body(document);
  }

  private ScopedTrace seen(String lot, String direction, @Nullable String scope) {
    return tracing
        .follow(lot, direction, scope)
        .orElseThrow(() -> new NotFoundException("nobody knows a lot '%s'".formatted(lot)));
  }
}
