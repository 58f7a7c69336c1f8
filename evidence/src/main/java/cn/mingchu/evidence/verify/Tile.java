package cn.mingchu.evidence.verify;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of hashes or entries, by what its path says.
 *
 * @param tree {@code ""} or {@code "sm3/"}
 * @param level a number, or {@code entries}
 */
record Tile(String tree, String level, long index, int width) {

  static final int FULL = 256;
  static final String SM3 = "sm3/";

  private static final Pattern PATH =
      Pattern.compile(
          "(sm3/)?tile/([0-9]|[1-5][0-9]|6[0-3]|entries)/((?:x\\d{3}/)*\\d{3})(?:\\.p/(\\d+))?");

  /** Empty for any other path, and for one that says the same in more words. */
  static Optional<Tile> at(String path) {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String tree = matcher.group(1) == null ? "" : SM3;
    String digits = matcher.group(3).replaceAll("[x/]", "");
    String width = matcher.group(4) == null ? "256" : matcher.group(4);
    if (digits.length() > 15 || width.length() > 3) {
      return Optional.empty();
    }
    Tile tile = new Tile(tree, matcher.group(2), Long.parseLong(digits), Integer.parseInt(width));
    return tile.path().equals(path) ? Optional.of(tile) : Optional.empty();
  }

  String path() {
    String group = "%03d".formatted(index % 1000);
    StringBuilder path = new StringBuilder(group);
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      path.insert(0, "x%03d/".formatted(rest % 1000));
    }
    String partial = width < FULL ? ".p/" + width : "";
    return tree + "tile/" + level + "/" + path + partial;
  }

  boolean isOfEntries() {
    return level.equals("entries");
  }

  Tile ofWidth(int other) {
    return new Tile(tree, level, index, other);
  }

  /** How wide this tile is in a log of so many entries; 0 or less if there is none. */
  long widthIn(long size) {
    int level = isOfEntries() ? 0 : Integer.parseInt(this.level);
    long hashes = level > 7 ? 0 : size >> (8 * level);
    return Math.min(FULL, hashes - index * FULL);
  }
}
