package cn.mingchu.portal.projection;

import cn.mingchu.schemas.event.DutyDay;
import cn.mingchu.schemas.event.DutyEntry;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the people of each canteen had to do on each day, in its newest revision. */
final class DutyDayRows implements TopicRows<DutyDay> {

  private static final String PUT =
      """
      insert into duty_day (school_id, day, revision, due, done, back_filled, late, missing,
                            cook_tasting_settled, cook_tasting_done,
                            leader_meal_settled, leader_meal_done,
                            student_rating_settled, student_rating_done,
                            teacher_meal_settled, teacher_meal_done,
                            parent_meal_settled, parent_meal_done, duties)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
      on conflict (school_id, day) do update set
        revision = excluded.revision, due = excluded.due, done = excluded.done,
        back_filled = excluded.back_filled, late = excluded.late, missing = excluded.missing,
        cook_tasting_settled = excluded.cook_tasting_settled,
        cook_tasting_done = excluded.cook_tasting_done,
        leader_meal_settled = excluded.leader_meal_settled,
        leader_meal_done = excluded.leader_meal_done,
        student_rating_settled = excluded.student_rating_settled,
        student_rating_done = excluded.student_rating_done,
        teacher_meal_settled = excluded.teacher_meal_settled,
        teacher_meal_done = excluded.teacher_meal_done,
        parent_meal_settled = excluded.parent_meal_settled,
        parent_meal_done = excluded.parent_meal_done, duties = excluded.duties
      where duty_day.revision < excluded.revision
      """;

  private static final List<DutyState> STATES =
      List.of(
          DutyState.DUE, DutyState.DONE, DutyState.BACK_FILLED, DutyState.LATE, DutyState.MISSING);

  private static final Set<DutyState> SETTLED =
      EnumSet.of(DutyState.DONE, DutyState.BACK_FILLED, DutyState.LATE, DutyState.MISSING);

  /** In the order of the columns. */
  private static final List<DutyKind> FIVE_MEALS =
      List.of(
          DutyKind.COOK_TASTING,
          DutyKind.LEADER_MEAL,
          DutyKind.STUDENT_RATING,
          DutyKind.TEACHER_MEAL,
          DutyKind.PARENT_MEAL);

  private static final NewestRevisions<DutyDay> NEWEST =
      new NewestRevisions<>(day -> List.of(day.getSchoolId(), day.getDay()), DutyDay::getRevision);

  private final JdbcTemplate database;
  private final RecordJson json;

  DutyDayRows(JdbcTemplate database, RecordJson json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public Topic<DutyDay> topic() {
    return Topics.DUTY_DAYS;
  }

  @Override
  public List<String> tables() {
    return List.of("duty_day");
  }

  @Override
  public void noteUnseen(Changes changes) {
    // the pages of duties ask again by themselves
  }

  @Override
  public void write(List<Arrived<DutyDay>> records, Changes changes) {
    database.batchUpdate(PUT, NEWEST.in(records).stream().map(this::row).toList());
  }

  private Object[] row(DutyDay day) {
    List<Object> row = new ArrayList<>(List.of(day.getSchoolId(), day.getDay(), day.getRevision()));
    for (DutyState state : STATES) {
      row.add(count(day, duty -> duty.getState() == state));
    }
    for (DutyKind kind : FIVE_MEALS) {
      row.add(count(day, duty -> duty.getKind() == kind && SETTLED.contains(duty.getState())));
      row.add(count(day, duty -> duty.getKind() == kind && duty.getState() == DutyState.DONE));
    }
    row.add(json.of(day.getDuties()));
    return row.toArray();
  }

  private static int count(DutyDay day, Predicate<DutyEntry> which) {
    return (int) day.getDuties().stream().filter(which).count();
  }
}
