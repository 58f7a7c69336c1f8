package cn.mingchu.portal.sheet;

import java.util.List;

/**
 * A table for a spreadsheet.
 *
 * @param name of the table, as its tab shows it; at most 31 characters, none of {@code []:*?/\}
 * @param heads of its columns
 * @param lines each as long as {@code heads}
 */
public record Sheet(String name, List<String> heads, List<List<Cell>> lines) {

  public Sheet {
    heads = List.copyOf(heads);
    lines = lines.stream().map(List::copyOf).toList();
    for (List<Cell> line : lines) {
      if (line.size() != heads.size()) {
        throw new IllegalArgumentException(
            "a line of sheet %s has %d cells for %d heads"
                .formatted(name, line.size(), heads.size()));
      }
    }
  }
}
