package cn.mingchu.portal.duty;

import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.sheet.Cell;
import cn.mingchu.portal.sheet.Sheet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Duties as a sheet: a line a duty, with the time of China. */
@Component
class DutySheet {

  private static final List<String> HEADS =
      List.of("day", "meal", "mealId", "duty", "by", "dish", "due", "state", "done", "recorded");

  private final Words words;

  DutySheet(Words words) {
    this.words = words;
  }

  /**
   * A sheet of some days.
   *
   * @param meals by id, as far as they are known
   */
  Sheet of(List<DayOfDuties> days, Map<String, DutyMeal> meals) {
    return new Sheet(
        words.say("duty.title"),
        HEADS.stream().map(head -> words.say("duty.sheet." + head)).toList(),
        days.stream()
            .flatMap(day -> day.duties().stream().map(duty -> line(day.day(), duty, meals)))
            .toList());
  }

  private List<Cell> line(LocalDate day, Duty duty, Map<String, DutyMeal> meals) {
    DutyMeal meal = duty.mealId() == null ? null : meals.get(duty.mealId());
    return List.of(
        Cell.day(day),
        Cell.text(meal == null ? null : words.say("meal." + meal.kind())),
        Cell.text(duty.mealId()),
        Cell.text(words.say("duty.kind." + duty.kind())),
        Cell.text(words.say("duty.by." + duty.kind())),
        Cell.text(duty.dish()),
        time(duty.dueTime()),
        Cell.text(words.say("duty.state." + duty.state())),
        time(duty.doneTime()),
        time(duty.recordedTime()));
  }

  private Cell time(@Nullable Instant moment) {
    return Cell.text(moment == null ? null : words.fullTime(moment));
  }
}
