package cn.mingchu.jobs.trace.book;

import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A recall that is only played, to see what would be found: nobody has to act on it, and it is over
 * with its day.
 *
 * @param regionCode the county whose papers it tries, 6 digits
 * @param day on which it is issued, and at whose end it is over, in Shanghai
 */
public record Drill(String regionCode, LocalDate day) {

  /** Where drills have their days. */
  public static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private static final String BETWEEN = ":";

  /** The drill that a cause names; null where it is a cause of another grade. */
  public static @Nullable Drill of(String causeId) {
    if (Grade.of(causeId) != Grade.DRILL) {
      return null;
    }
    String id = Grade.DRILL.reason(causeId);
    int between = id.indexOf(BETWEEN);
    return new Drill(id.substring(0, between), LocalDate.parse(id.substring(between + 1)));
  }

  /** As words from lot to lot name it: one for a county and a day. */
  public String causeId() {
    return Grade.DRILL.causeId(regionCode + BETWEEN + day);
  }

  /** From when on nobody knows of it any more, UTC milliseconds. */
  public long endsAt() {
    return day.plusDays(1).atStartOfDay(SHANGHAI).toInstant().toEpochMilli();
  }

  /**
   * Whether it is over.
   *
   * @param now the gateway's time, UTC milliseconds
   */
  public boolean isOver(long now) {
    return now >= endsAt();
  }
}
