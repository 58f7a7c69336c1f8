package cn.mingchu.portal.report;

import cn.mingchu.portal.report.print.MissingGlyphException;
import cn.mingchu.portal.report.print.Paper;
import cn.mingchu.portal.report.print.PdfPress;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/** Prints reports where there is a font for them. */
final class ReportPrinter {

  private static final String NO_FONT =
      "no font for Chinese was found: install fonts-noto-cjk, or name a file in"
          + " mingchu.portal.reports.font";

  private final @Nullable PdfPress press;

  /**
   * Prints reports.
   *
   * @param press null where there is no font
   */
  ReportPrinter(@Nullable PdfPress press) {
    this.press = press;
  }

  boolean canPrint() {
    return press != null;
  }

  /**
   * An answer that a browser stores as a file.
   *
   * @param name of the file, without its extension
   * @throws ResponseStatusException 409 where there is no font, or it lacks a character
   */
  ResponseEntity<byte[]> download(String name, Paper paper) {
    PdfPress found = press;
    if (found == null) {
      throw new ResponseStatusException(HttpStatus.CONFLICT, NO_FONT);
    }
    try {
      return ResponseEntity.ok()
          .contentType(MediaType.APPLICATION_PDF)
          .header(
              HttpHeaders.CONTENT_DISPOSITION,
              ContentDisposition.attachment().filename(name + ".pdf").build().toString())
          .body(found.print(paper));
    } catch (MissingGlyphException e) {
      throw new ResponseStatusException(
          HttpStatus.CONFLICT, e.getMessage() + ": " + e.character(), e);
    }
  }
}
