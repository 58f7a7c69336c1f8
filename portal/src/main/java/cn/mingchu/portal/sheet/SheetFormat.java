package cn.mingchu.portal.sheet;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

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
