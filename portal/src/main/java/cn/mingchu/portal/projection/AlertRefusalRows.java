package cn.mingchu.portal.projection;

import cn.mingchu.schemas.event.AlertRefusal;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The actions that were not taken, in their newest revision. */
final class AlertRefusalRows implements TopicRows<AlertRefusal> {

  private static final String PUT =
      """
      insert into alert_refusal (action_id, revision, alert_id, school_id, reason, detail, withdrawn,
                                 action_ingest_time)
      values (?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (action_id) do update set
        revision = excluded.revision, alert_id = excluded.alert_id,
        school_id = excluded.school_id, reason = excluded.reason, detail = excluded.detail,
        withdrawn = excluded.withdrawn, action_ingest_time = excluded.action_ingest_time
      where alert_refusal.revision < excluded.revision
      """;

  private static final NewestRevisions<AlertRefusal> NEWEST =
      new NewestRevisions<>(AlertRefusal::getActionId, AlertRefusal::getRevision);

  private final JdbcTemplate database;

  AlertRefusalRows(JdbcTemplate database) {
    this.database = database;
  }

  @Override
  public Topic<AlertRefusal> topic() {
    return Topics.ALERT_REFUSALS;
  }

  @Override
  public List<String> tables() {
    return List.of("alert_refusal");
  }

  @Override
  public void noteUnseen(Changes changes) {
    changes.anyFindingChanged();
  }

  /**
   * A refusal says where its alert is kept, and not in which county: every page looks for itself.
   */
  @Override
  public void write(List<Arrived<AlertRefusal>> records, Changes changes) {
    database.batchUpdate(PUT, NEWEST.in(records).stream().map(AlertRefusalRows::row).toList());
    changes.anyFindingChanged();
  }

  private static Object[] row(AlertRefusal refusal) {
    return new Object[] {
      refusal.getActionId(),
      refusal.getRevision(),
      refusal.getAlertId(),
      refusal.getSchoolId(),
      refusal.getReason().name(),
      refusal.getDetail(),
      refusal.getWithdrawn(),
      SqlTime.of(refusal.getActionIngestTime())
    };
  }
}
