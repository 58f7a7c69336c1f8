package cn.mingchu.portal.plan;

import cn.mingchu.portal.page.Words;
import cn.mingchu.schemas.event.MealKind;
import java.time.LocalDate;
import java.time.LocalTime;

/** When a meal is served of which nobody says when: it decides nothing but the order of meals. */
final class MealHour {

  private MealHour() {}

  /** UTC milliseconds. */
  static long of(LocalDate day, MealKind meal) {
    int hour =
        switch (meal) {
          case BREAKFAST -> 7;
          case LUNCH -> 12;
          case DINNER -> 18;
          case SNACK, OTHER_MEAL -> 15;
        };
    return day.atTime(LocalTime.of(hour, 0)).atZone(Words.ZONE).toInstant().toEpochMilli();
  }

  /** What a meal is called of which nobody says what: one of a kind in a school. */
  static String id(LocalDate day, MealKind meal) {
    return day + "-" + meal;
  }
}
