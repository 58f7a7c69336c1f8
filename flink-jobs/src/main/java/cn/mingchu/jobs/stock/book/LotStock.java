package cn.mingchu.jobs.stock.book;

import cn.mingchu.jobs.stock.paper.LotLabel;
import cn.mingchu.jobs.stock.paper.StockKind;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the book of a lot comes to. What came, less what left, and what counting showed, is what is
 * there:
 *
 * <p>{@code onHand = received + transferredIn + returned - issued - sentBack - discarded -
 * transferredOut + variance}
 *
 * @param schoolId whose store it is in
 * @param regionCode the school's county; null while no paper names it
 * @param revision from 1; a higher one replaces a lower one; 0 while nobody has told it
 * @param label null while no delivery note names the lot
 * @param grams how much came or left in all, by how; of what was counted, the last count
 * @param variance what counting added in all; less than 0 where something was missing
 * @param onHand may be less than 0
 * @param time when something last happened to it, UTC milliseconds; 0 where nothing did after all
 * @param ingestTime when the gateway took in the last of what this rests on, UTC milliseconds
 */
public record LotStock(
    String schoolId,
    @Nullable String regionCode,
    String lotId,
    int revision,
    @Nullable LotLabel label,
    Map<StockKind, Long> grams,
    long variance,
    long onHand,
    long time,
    long ingestTime) {

  public LotStock {
    Map<StockKind, Long> copy = new EnumMap<>(StockKind.class);
    Arrays.stream(StockKind.values()).forEach(kind -> copy.put(kind, 0L));
    copy.putAll(grams);
    grams = Collections.unmodifiableMap(copy);
  }

  /** How much came or left in a way. */
  public long grams(StockKind kind) {
    return grams.getOrDefault(kind, 0L);
  }

  boolean saysTheSameAs(LotStock other) {
    return asRevision(0).equals(other.asRevision(0));
  }

  LotStock asRevision(int other) {
    return new LotStock(
        schoolId, regionCode, lotId, other, label, grams, variance, onHand, time, ingestTime);
  }
}
