package cn.mingchu.evidence.tile;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a tile or of an entry bundle, as tlog-tiles writes it: {@code tile/0/x001/234.p/5}.
 *
 * @param level 0 to 63 for hashes, or {@code entries}
 * @param index within the level; from 0
 * @param width how many hashes or entries; 1 to 256, and partial below that
 */
public record TileName(String level, long index, int width) {

  /** Of a full tile. */
  public static final int FULL = 256;

  private static final String ENTRIES = "entries";
  private static final int HIGHEST_LEVEL = 63;
  private static final Pattern PATH =
      Pattern.compile(
          "tile/(0|[1-9][0-9]?|entries)/((?:x[0-9]{3}/)*[0-9]{3})(?:\\.p/([1-9][0-9]{0,2}))?");

  public TileName {
    if (!level.equals(ENTRIES) && Integer.parseInt(level) > HIGHEST_LEVEL) {
      throw new IllegalArgumentException("the highest level is 63, not " + level);
    }
    if (index < 0) {
      throw new IllegalArgumentException("tiles are counted from 0, not " + index);
    }
    if (width < 1 || width > FULL) {
      throw new IllegalArgumentException("a tile is 1 to 256 wide, not " + width);
    }
  }

  public static TileName hashes(int level, long index, int width) {
    return new TileName(Integer.toString(level), index, width);
  }

  public static TileName entries(long index, int width) {
    return new TileName(ENTRIES, index, width);
  }

  /** Empty where nothing is called so. */
  public static Optional<TileName> parse(String path) {
    Matcher matcher = PATH.matcher(path);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String level = matcher.group(1);
    String digits = matcher.group(2).replace("x", "").replace("/", "");
    // 18 digits always fit, and no log is longer.
    if (digits.length() > 18 || (digits.length() > 3 && digits.startsWith("000"))) {
      return Optional.empty();
    }
    int width = matcher.group(3) == null ? FULL : Integer.parseInt(matcher.group(3));
    boolean partialIsNarrow = matcher.group(3) == null || width < FULL;
    boolean levelExists = level.equals(ENTRIES) || Integer.parseInt(level) <= HIGHEST_LEVEL;
    return partialIsNarrow && levelExists
        ? Optional.of(new TileName(level, Long.parseLong(digits), width))
        : Optional.empty();
  }

  public boolean isPartial() {
    return width < FULL;
  }

  public boolean isOfEntries() {
    return level.equals(ENTRIES);
  }

  /** The same tile when it is full. */
  public TileName full() {
    return new TileName(level, index, FULL);
  }

  /** Where the tile or bundle lies under the prefix of its log. */
  public String path() {
    String path = "tile/" + level + "/" + indexPath();
    return isPartial() ? path + ".p/" + width : path;
  }

  /** Where the partial ones of this tile lie. */
  public String partialFolder() {
    return "tile/" + level + "/" + indexPath() + ".p";
  }

  /** Whether a tree of this size has such a tile, or had it when it was smaller. */
  public boolean isWithin(long size) {
    int shift = isOfEntries() ? 0 : 8 * Integer.parseInt(level);
    long hashes = shift < Long.SIZE ? size >> shift : 0;
    return index <= (hashes - width) / FULL && hashes >= width + index * FULL;
  }

  private String indexPath() {
    StringBuilder path = new StringBuilder("%03d".formatted(index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      path.insert(0, "x%03d/".formatted(rest % 1000));
    }
    return path.toString();
  }
}
