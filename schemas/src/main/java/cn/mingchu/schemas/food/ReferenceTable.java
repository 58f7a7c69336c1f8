package cn.mingchu.schemas.food;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The rows of a CSV file; no field of it holds a comma or a quote. */
final class ReferenceTable {

  private final String file;
  private final String header;
  private final List<String> lines;

  /**
   * A table that is written in a text.
   *
   * @param file its name, for messages
   * @param header what its first line has to be
   */
  ReferenceTable(String file, String header, String csv) {
    this.file = file;
    this.header = header;
    this.lines = csv.lines().toList();
  }

  /** The text of a file that lies beside this class. */
  static String text(String file) {
    try (InputStream in = ReferenceTable.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IllegalStateException(file + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(file, e);
    }
  }

  /**
   * What a reader makes of each line.
   *
   * @throws IllegalArgumentException if a line is wrong, naming file, line and value
   */
  <T> List<T> read(Function<Row, T> reader) {
    if (lines.isEmpty() || !lines.get(0).equals(header)) {
      throw new IllegalArgumentException(file + ": line 1 is not '" + header + "'");
    }
    List<T> all = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      try {
        all.add(reader.apply(row(lines.get(i))));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(
            "%s: line %d: %s".formatted(file, i + 1, e.getMessage()), e);
      }
    }
    return all;
  }

  private Row row(String line) {
    String[] columns = header.split(",", -1);
    String[] fields = line.split(",", -1);
    if (fields.length != columns.length) {
      throw new IllegalArgumentException(
          "'%s' has %d fields, not %d".formatted(line, fields.length, columns.length));
    }
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < columns.length; i++) {
      byColumn.put(columns[i], fields[i]);
    }
    return new Row(byColumn);
  }

  /** The fields of a line, by column. */
  record Row(Map<String, String> fields) {

    /** As it is written; empty where nothing is. */
    String text(String column) {
      return fields.getOrDefault(column, "");
    }

    /** What is written with a space between. */
    List<String> texts(String column) {
      String text = text(column);
      return text.isEmpty() ? List.of() : List.of(text.split(" ", -1));
    }

    /** What MUST not be blank. */
    String name(String column) {
      String text = text(column);
      if (text.isBlank()) {
        throw new IllegalArgumentException(column + " must not be blank");
      }
      return text;
    }

    /** A whole number. */
    int number(String column) {
      return number(column, text(column));
    }

    static int number(String column, String text) {
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(column + " '" + text + "' is not a whole number", e);
      }
    }
  }
}
