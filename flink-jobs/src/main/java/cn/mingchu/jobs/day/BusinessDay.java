package cn.mingchu.jobs.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A day in Shanghai. */
public record BusinessDay(LocalDate date) implements Comparable<BusinessDay> {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** The day that a moment is on, UTC milliseconds. */
  public static BusinessDay of(long time) {
    return new BusinessDay(Instant.ofEpochMilli(time).atZone(SHANGHAI).toLocalDate());
  }

  /** So many days later; earlier where that is less than 0. */
  public BusinessDay plus(long days) {
    return new BusinessDay(date.plusDays(days));
  }

  /** Its first moment, UTC milliseconds. */
  public long begin() {
    return date.atStartOfDay(SHANGHAI).toInstant().toEpochMilli();
  }

  /** The first moment after it, UTC milliseconds. */
  public long end() {
    return date.plusDays(1).atStartOfDay(SHANGHAI).toInstant().toEpochMilli();
  }

  @Override
  public int compareTo(BusinessDay other) {
    return date.compareTo(other.date);
  }

  @Override
  public String toString() {
    return date.toString();
  }
}
