package cn.mingchu.portal.projection;

import cn.mingchu.portal.projection.Changes.FindingChange;
import cn.mingchu.portal.scope.RegionPath;
import cn.mingchu.portal.scope.RegionPaths;
import cn.mingchu.schemas.event.Alert;
import cn.mingchu.schemas.event.AlertClock;
import cn.mingchu.schemas.event.AlertStep;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.topic.Topic;
import cn.mingchu.schemas.topic.Topics;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people have to handle, in its newest revision. */
final class AlertRows implements TopicRows<Alert> {

  private static final String PUT =
      """
      insert into alert (alert_id, revision, desk_id, rule_id, subject_kind, subject_id, school_id,
                         region_code, province_code, city_code, county_code, severity, state, level,
                         card, raised_time, decided_time, next_due_time, overdue, stands_for_self,
                         record)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb)
      on conflict (alert_id) do update set
        revision = excluded.revision, desk_id = excluded.desk_id, rule_id = excluded.rule_id,
        subject_kind = excluded.subject_kind, subject_id = excluded.subject_id,
        school_id = excluded.school_id, region_code = excluded.region_code,
        province_code = excluded.province_code, city_code = excluded.city_code,
        county_code = excluded.county_code, severity = excluded.severity, state = excluded.state,
        level = excluded.level, card = excluded.card, raised_time = excluded.raised_time,
        decided_time = excluded.decided_time, next_due_time = excluded.next_due_time,
        overdue = excluded.overdue, stands_for_self = excluded.stands_for_self,
        record = excluded.record
      where alert.revision < excluded.revision
      """;

  private static final NewestRevisions<Alert> NEWEST =
      new NewestRevisions<>(Alert::getAlertId, Alert::getRevision);

  private final JdbcTemplate database;
  private final RegionPaths regions;
  private final RecordJson json;
  private final AlertFollower follower;

  AlertRows(JdbcTemplate database, RegionPaths regions, RecordJson json, AlertFollower follower) {
    this.database = database;
    this.regions = regions;
    this.json = json;
    this.follower = follower;
  }

  @Override
  public Topic<Alert> topic() {
    return Topics.ALERTS;
  }

  @Override
  public List<String> tables() {
    return List.of("alert");
  }

  @Override
  public void noteUnseen(Changes changes) {
    changes.anyFindingChanged();
  }

  @Override
  public void write(List<Arrived<Alert>> records, Changes changes) {
    Collection<Alert> newest = NEWEST.in(records);
    database.batchUpdate(PUT, newest.stream().map(this::row).toList());
    follower.stored(newest);
    newest.forEach(alert -> changes.findingChanged(change(alert)));
  }

  private FindingChange change(Alert alert) {
    RegionPath path = regions.of(alert.getRegionCode());
    return new FindingChange(
        alert.getAlertId(),
        alert.getRevision(),
        alert.getSubjectId(),
        alert.getSchoolId(),
        path.countyCode(),
        path.cityCode(),
        path.provinceCode());
  }

  private Object[] row(Alert alert) {
    RegionPath path = regions.of(alert.getRegionCode());
    Instant due = nextDue(alert);
    return new Object[] {
      alert.getAlertId(),
      alert.getRevision(),
      alert.getDeskId(),
      alert.getRuleId(),
      alert.getSubjectKind().name(),
      alert.getSubjectId(),
      alert.getSchoolId(),
      alert.getRegionCode(),
      path.provinceCode(),
      path.cityCode(),
      path.countyCode(),
      SeverityRank.of(alert.getSeverity()),
      alert.getState().name(),
      alert.getLevel().name(),
      alert.getCard().name(),
      SqlTime.of(alert.getRaisedTime()),
      SqlTime.of(alert.getDecidedTime()),
      SqlTime.ofNullable(due),
      isOverdue(alert),
      alert.getExplainedBy() == null,
      json.of(alert)
    };
  }

  /** When the first clock runs out that somebody can still stop; null where none runs. */
  private static @Nullable Instant nextDue(Alert alert) {
    return alert.getClocks().stream()
        .filter(clock -> clock.getStep() != AlertStepKind.LAPSED)
        .map(AlertClock::getDueTime)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /** Whether one has run out since its clocks were wound. */
  private static boolean isOverdue(Alert alert) {
    boolean overdue = false;
    for (AlertStep step : alert.getSteps()) {
      switch (step.getKind()) {
        case ACKNOWLEDGE_OVERDUE, ACT_OVERDUE, CLOSE_OVERDUE -> overdue = true;
        case RAISED, REOPENED, RETURNED, SEVERITY_ROSE -> overdue = false;
        default -> {}
      }
    }
    return overdue;
  }
}
