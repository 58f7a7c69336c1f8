package cn.mingchu.portal.drill;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the drill of a night found in a county; grams.
 *
 * @param ingredient what the lot is called; null where no paper says
 * @param issuedTime when it was recalled, by the gateway's clock
 * @param foundTime since when so much is found; null where nothing is
 * @param sought all that came into the county
 * @param found what of it is known where it is
 * @param foundHundredths the share of that, as {@link #hundredths} has it
 * @param reached ids of schools that told what became of it
 * @param unreachable ids of schools that said nothing of it
 */
record DrillNight(
    String drillId,
    int revision,
    String regionCode,
    LocalDate day,
    String lotId,
    @Nullable String ingredient,
    Instant issuedTime,
    @Nullable Instant foundTime,
    Instant decidedTime,
    long sought,
    long found,
    @Nullable Integer foundHundredths,
    long meals,
    long kitchens,
    long stores,
    long discarded,
    long outside,
    List<String> reached,
    List<String> unreachable) {

  /** So many hundredths of a per cent are all of it. */
  private static final int WHOLE = 100_00;

  DrillNight {
    reached = List.copyOf(reached);
    unreachable = List.copyOf(unreachable);
  }

  /** Of what is sought, grams of which nobody knows where they are. */
  public long missing() {
    return sought - found;
  }

  /**
   * A part in hundredths of a per cent, rounded down, so that only all of it is 100 %; null where
   * the whole is nothing.
   */
  static @Nullable Integer hundredths(long part, long whole) {
    return whole == 0 ? null : (Integer) Math.toIntExact(part * WHOLE / whole);
  }
}
