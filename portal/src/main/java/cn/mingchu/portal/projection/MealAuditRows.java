package cn.mingchu.portal.projection;

import cn.mingchu.schemas.event.MealAudit;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was planned for a meal and what became of it, in its newest revision. */
final class MealAuditRows implements TopicRows<MealAudit> {

  private static final String PUT =
      """
      insert into meal_audit (school_id, meal_id, revision, day, meal, served_time, planned, served,
                              planned_diners, diners, cooked_grams, left_grams, cost_fen,
                              income_fen, record)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
      on conflict (school_id, meal_id) do update set
        revision = excluded.revision, day = excluded.day, meal = excluded.meal,
        served_time = excluded.served_time, planned = excluded.planned, served = excluded.served,
        planned_diners = excluded.planned_diners, diners = excluded.diners,
        cooked_grams = excluded.cooked_grams, left_grams = excluded.left_grams,
        cost_fen = excluded.cost_fen, income_fen = excluded.income_fen, record = excluded.record
      where meal_audit.revision < excluded.revision
      """;

  private static final NewestRevisions<MealAudit> NEWEST =
      new NewestRevisions<>(
          audit -> List.of(audit.getSchoolId(), audit.getMealId()), MealAudit::getRevision);

  private final JdbcTemplate database;
  private final RecordJson json;

  MealAuditRows(JdbcTemplate database, RecordJson json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public Topic<MealAudit> topic() {
    return Topics.MEAL_AUDITS;
  }

  @Override
  public List<String> tables() {
    return List.of("meal_audit");
  }

  @Override
  public void noteUnseen(Changes changes) {
    // the pages of meals ask again by themselves
  }

  @Override
  public void write(List<Arrived<MealAudit>> records, Changes changes) {
    database.batchUpdate(PUT, NEWEST.in(records).stream().map(this::row).toList());
  }

  private Object[] row(MealAudit audit) {
    return new Object[] {
      audit.getSchoolId(),
      audit.getMealId(),
      audit.getRevision(),
      audit.getDay(),
      audit.getMeal().name(),
      SqlTime.of(audit.getServedTime()),
      audit.getPlanned(),
      audit.getServed(),
      audit.getPlannedDiners(),
      audit.getDiners(),
      audit.getCookedGrams(),
      audit.getLeftGrams(),
      audit.getCostFen(),
      audit.getIncomeFen(),
      json.of(audit)
    };
  }
}
