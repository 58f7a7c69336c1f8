package cn.mingchu.portal.inspection;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is looked at in an inspection, in order. A list that is changed gets another name, so that
 * an inspection stays what it was.
 *
 * @param name of its file
 */
public record Checklist(String name, List<CheckItem> items) {

  /** Of the list by which new inspections are done. */
  static final String NEWEST = "full-1";

  private static final String FOLDER = "/portal/checklists/";

  public Checklist {
    items = List.copyOf(items);
  }

  /**
   * The list of a name.
   *
   * @throws IllegalArgumentException if there is none, or a line of it is wrong, naming it
   */
  static Checklist named(String name) {
    try (InputStream file = Checklist.class.getResourceAsStream(FOLDER + name + ".txt")) {
      if (file == null) {
        throw new IllegalArgumentException("there is no list of checks '%s'".formatted(name));
      }
      return read(name, new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Checklist read(String name, String text) {
    Map<String, CheckItem> items = new LinkedHashMap<>();
    for (String line : text.lines().toList()) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      int bar = line.indexOf('|');
      String id = bar < 0 ? "" : line.substring(0, bar).strip();
      String source = line.substring(bar + 1).strip();
      if (!id.matches("[A-Z_]+") || source.isEmpty()) {
        throw new IllegalArgumentException(
            "list of checks '%s': a line is 'ITEM | source', was '%s'".formatted(name, line));
      }
      if (items.put(id, new CheckItem(id, source)) != null) {
        throw new IllegalArgumentException(
            "list of checks '%s': item %s stands there twice".formatted(name, id));
      }
    }
    return new Checklist(name, List.copyOf(items.values()));
  }
}
