package cn.mingchu.portal.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.server.ResponseStatusException;

/** A file that a spreadsheet opens. */
public enum SheetFormat {
  CSV("text/csv;charset=UTF-8"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

  private final String type;

  SheetFormat(String type) {
    this.type = type;
  }

  /** The format that an address names, such as {@code csv}; empty where it is none. */
  public static Optional<SheetFormat> named(String name) {
    for (SheetFormat format : values()) {
      if (format.extension().equals(name)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * The format that is asked for where a document is given, too; empty for the document.
   *
   * @param name {@code json} for the document
   * @throws ResponseStatusException 400 if it names neither
   */
  public static Optional<SheetFormat> orJson(String name) {
    Optional<SheetFormat> format = named(name);
    if (format.isEmpty() && !name.equals("json")) {
      throw new ResponseStatusException(
          HttpStatus.BAD_REQUEST, "format must be json, csv or xlsx, was '%s'".formatted(name));
    }
    return format;
  }

  /**
   * An answer that a browser stores as a file.
   *
   * @param name of the file, without its extension
   */
  public ResponseEntity<byte[]> download(String name, Sheet sheet) {
    byte[] content =
        switch (this) {
          case CSV -> CommaSeparated.of(sheet).getBytes(StandardCharsets.UTF_8);
          case XLSX -> OfficeWorkbook.of(sheet);
        };
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(type))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + '.' + extension()).build().toString())
        .body(content);
  }

  private String extension() {
    return name().toLowerCase(Locale.ROOT);
  }
}
