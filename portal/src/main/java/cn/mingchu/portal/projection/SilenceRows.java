package cn.mingchu.portal.projection;

import cn.mingchu.portal.scope.RegionPath;
import cn.mingchu.portal.scope.RegionPaths;
import cn.mingchu.schemas.event.ActionKind;
import cn.mingchu.schemas.event.AlertAction;
import cn.mingchu.schemas.event.AlertSilence;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What people asked that nobody be told of. Other actions stand in the alerts that they are about.
 */
final class SilenceRows implements TopicRows<AlertAction> {

  private static final String PUT =
      """
      insert into silence (action_id, school_id, province_code, city_code, county_code, rule_id,
                           subject_id, from_time, until_time, person_id, role, reason, asked_time)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (action_id) do nothing
      """;

  private static final String LIFT =
      """
      insert into silence_lift (action_id, silence_id, lifted_time) values (?, ?, ?)
      on conflict (action_id) do nothing
      """;

  private final JdbcTemplate database;
  private final RegionPaths regions;

  SilenceRows(JdbcTemplate database, RegionPaths regions) {
    this.database = database;
    this.regions = regions;
  }

  @Override
  public Topic<AlertAction> topic() {
    return Topics.ALERT_ACTIONS;
  }

  @Override
  public List<String> tables() {
    return List.of("silence", "silence_lift");
  }

  @Override
  public void noteUnseen(Changes changes) {
    changes.anyFindingChanged();
  }

  @Override
  public void write(List<Arrived<AlertAction>> records, Changes changes) {
    for (Arrived<AlertAction> arrived : records) {
      AlertAction action = arrived.value();
      if (action == null) {
        continue; // nobody deletes an action
      }
      AlertSilence silence = action.getSilence();
      if (action.getKind() == ActionKind.SILENCE && silence != null) {
        database.update(PUT, row(action, silence));
        changes.anyFindingChanged();
      } else if (action.getKind() == ActionKind.LIFT) {
        database.update(
            LIFT,
            action.getHeader().getEventId(),
            UUID.fromString(action.getAlertId()),
            SqlTime.of(action.getHeader().getIngestTime()));
        changes.anyFindingChanged();
      }
    }
  }

  private Object[] row(AlertAction action, AlertSilence silence) {
    RegionPath path = regions.of(action.getHeader().getRegionCode());
    return new Object[] {
      action.getHeader().getEventId(),
      action.getDeskId(),
      path.provinceCode(),
      path.cityCode(),
      path.countyCode(),
      silence.getRuleId(),
      silence.getSubjectId(),
      SqlTime.of(silence.getFromTime()),
      SqlTime.of(silence.getUntilTime()),
      action.getActor().getPersonId(),
      action.getActor().getRole().name(),
      action.getText(),
      SqlTime.of(action.getHeader().getIngestTime())
    };
  }
}
