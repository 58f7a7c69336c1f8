package cn.mingchu.portal.roster;

import java.time.LocalDate;

/** Which days the offices of a region work. */
@FunctionalInterface
public interface Workdays {

  /**
   * Whether they work on a day.
   *
   * @param region code of a province, city or county
   * @param day in China
   */
  boolean include(String region, LocalDate day);
}
