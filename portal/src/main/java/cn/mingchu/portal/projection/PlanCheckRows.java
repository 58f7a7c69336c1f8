package cn.mingchu.portal.projection;

import cn.mingchu.schemas.event.PlanCheck;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a school plans for a week, as it was checked, in its newest revision. */
final class PlanCheckRows implements TopicRows<PlanCheck> {

  private static final String PUT =
      """
      insert into plan_check (school_id, monday, revision, record)
      values (?, ?, ?, ?::jsonb)
      on conflict (school_id, monday) do update set
        revision = excluded.revision, record = excluded.record
      where plan_check.revision < excluded.revision
      """;

  private static final NewestRevisions<PlanCheck> NEWEST =
      new NewestRevisions<>(
          check -> List.of(check.getSchoolId(), check.getMonday()), PlanCheck::getRevision);

  private final JdbcTemplate database;
  private final RecordJson json;

  PlanCheckRows(JdbcTemplate database, RecordJson json) {
    this.database = database;
    this.json = json;
  }

  @Override
  public Topic<PlanCheck> topic() {
    return Topics.PLAN_CHECKS;
  }

  @Override
  public List<String> tables() {
    return List.of("plan_check");
  }

  @Override
  public void noteUnseen(Changes changes) {
    // the page of a plan asks again by itself
  }

  @Override
  public void write(List<Arrived<PlanCheck>> records, Changes changes) {
    database.batchUpdate(PUT, NEWEST.in(records).stream().map(this::row).toList());
  }

  private Object[] row(PlanCheck check) {
    return new Object[] {
      check.getSchoolId(), check.getMonday(), check.getRevision(), json.of(check)
    };
  }
}
