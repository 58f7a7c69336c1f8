package cn.mingchu.schemas.alert;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The lines of a CSV file; no field of it holds a comma or a quote. */
final class TermsTable {

  private final String file;
  private final String header;
  private final List<String> lines;

  /** A table that is written in a text. */
  TermsTable(String file, String header, String csv) {
    this.file = file;
    this.header = header;
    this.lines = csv.lines().toList();
  }

  /** A table that comes with the system. */
  static TermsTable load(String file, String header) {
    try (InputStream in = TermsTable.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return new TermsTable(file, header, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /**
   * What each line says.
   *
   * @throws IllegalArgumentException if a line is wrong, naming file, line and value
   */
  <T> List<T> read(Function<String[], T> reading) {
    if (lines.isEmpty() || !lines.get(0).equals(header)) {
      throw new IllegalArgumentException(file + ": line 1 is not '" + header + "'");
    }
    int columns = header.split(",").length;
    List<T> all = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] fields = lines.get(i).split(",", -1);
      try {
        if (fields.length != columns) {
          throw new IllegalArgumentException(
              "'%s' has %d fields, not %d".formatted(lines.get(i), fields.length, columns));
        }
        all.add(reading.apply(fields));
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new IllegalArgumentException(
            "%s: line %d: %s".formatted(file, i + 1, e.getMessage()), e);
      }
    }
    return all;
  }
}
