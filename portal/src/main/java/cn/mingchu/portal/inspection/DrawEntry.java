package cn.mingchu.portal.inspection;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A draw, as a page shows it.
 *
 * @param announcedBy id of a person
 * @param numberSource where the public number comes from, in words
 * @param list what can be drawn, as {@link DrawList#text()}
 * @param number null until it was drawn, as those after it
 */
public record DrawEntry(
    String drawId,
    String countyCode,
    Instant announcedTime,
    String announcedBy,
    String numberSource,
    String list,
    String listHash,
    String commitment,
    @Nullable String number,
    @Nullable String salt,
    @Nullable String seed,
    @Nullable Instant drawnTime,
    @Nullable String drawnBy) {

  /** What was frozen. */
  public DrawList frozen() {
    return DrawList.read(list);
  }

  public boolean isDrawn() {
    return drawnTime != null;
  }
}
