package cn.mingchu.schemas.region;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** The regions of a CSV file; no field of it holds a comma or a quote. */
final class RegionTable {

  private static final String HEADER = "code,name,nameEn,level,parent,validFrom,local";
  private static final int COLUMNS = HEADER.split(",").length;

  private final String file;
  private final List<String> lines;

  RegionTable(String file, String csv) {
    this.file = file;
    this.lines = csv.lines().toList();
  }

  List<Region> regions() {
    if (lines.isEmpty() || !lines.get(0).equals(HEADER)) {
      throw new IllegalArgumentException(file + ": line 1 is not '" + HEADER + "'");
    }
    List<Region> regions = new ArrayList<>();
    for (int i = 1; i < lines.size(); i++) {
      try {
        regions.add(region(lines.get(i)));
      } catch (IllegalArgumentException | DateTimeException e) {
        throw new IllegalArgumentException(
            "%s: line %d: %s".formatted(file, i + 1, e.getMessage()), e);
      }
    }
    return regions;
  }

  private static Region region(String line) {
    String[] fields = line.split(",", -1);
    if (fields.length != COLUMNS) {
      throw new IllegalArgumentException(
          "'%s' has %d fields, not %d".formatted(line, fields.length, COLUMNS));
    }
    return new Region(
        fields[0],
        fields[1],
        fields[2],
        RegionLevel.valueOf(fields[3]),
        fields[4].isEmpty() ? null : fields[4],
        LocalDate.parse(fields[5]),
        isTrue(fields[6]));
  }

  private static boolean isTrue(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("local '" + text + "' is not true or false");
    };
  }
}
