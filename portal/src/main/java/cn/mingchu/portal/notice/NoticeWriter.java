package cn.mingchu.portal.notice;

import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.projection.AlertFollower;
import cn.mingchu.portal.projection.SeverityRank;
import cn.mingchu.portal.scope.RegionPath;
import cn.mingchu.portal.scope.RegionPaths;
import cn.mingchu.portal.settings.NoticeSettings.Channel;
import cn.mingchu.schemas.event.Alert;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes down what has to be sent of an alert, in the transaction that stores it. What was written
 * down before stays as it is.
 */
final class NoticeWriter implements AlertFollower {

  private static final String ADD =
      """
      insert into notice (notice_id, channel, alert_id, revision, news, severity, level,
                          happened_time, rule_id, subject_kind, subject_id, school_id, region_code,
                          province_code, city_code, county_code, next_attempt)
      select notice_id, channel, alert_id, revision, news, severity, level, happened_time, rule_id,
             subject_kind, subject_id, school_id, region_code, province_code, city_code,
             county_code, next_attempt
      from jsonb_to_recordset(cast(:rows as jsonb)) as added (
        notice_id uuid, channel text, alert_id text, revision integer, news text,
        severity smallint, level text, happened_time timestamptz, rule_id text, subject_kind text,
        subject_id text, school_id text, region_code text, province_code text, city_code text,
        county_code text, next_attempt timestamptz)
      on conflict (notice_id) do nothing
      """;

  private final UnboundDatabase database;
  private final List<Channel> channels;
  private final Remits remits;
  private final RegionPaths regions;
  private final JsonMapper json;
  private final Clock wall;

  /**
   * Writes for these channels.
   *
   * @param wall by which notices are sent
   */
  NoticeWriter(
      UnboundDatabase database,
      List<Channel> channels,
      Remits remits,
      RegionPaths regions,
      JsonMapper json,
      Clock wall) {
    this.database = database;
    this.channels = List.copyOf(channels);
    this.remits = remits;
    this.regions = regions;
    this.json = json;
    this.wall = wall;
  }

  @Override
  public void stored(Collection<Alert> alerts) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Alert alert : channels.isEmpty() ? List.<Alert>of() : alerts) {
      for (AlertNews news : AlertNews.of(alert)) {
        for (Channel channel : channels) {
          if (remits.includes(channel.name(), alert.getRegionCode(), news)) {
            rows.add(row(channel.name(), alert, news));
          }
        }
      }
    }
    if (!rows.isEmpty()) {
      database.client().sql(ADD).param("rows", json.writeValueAsString(rows)).update();
    }
  }

  private Map<String, @Nullable Object> row(String channel, Alert alert, AlertNews news) {
    RegionPath path = regions.of(alert.getRegionCode());
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("notice_id", news.key(channel, alert.getAlertId()).toString());
    row.put("channel", channel);
    row.put("alert_id", alert.getAlertId());
    row.put("revision", alert.getRevision());
    row.put("news", news.news().name());
    row.put("severity", SeverityRank.of(news.severity()));
    row.put("level", news.level().name());
    row.put("happened_time", news.time().toString());
    row.put("rule_id", alert.getRuleId());
    row.put("subject_kind", alert.getSubjectKind().name());
    row.put("subject_id", alert.getSubjectId());
    row.put("school_id", alert.getSchoolId());
    row.put("region_code", alert.getRegionCode());
    row.put("province_code", path.provinceCode());
    row.put("city_code", path.cityCode());
    row.put("county_code", path.countyCode());
    row.put("next_attempt", wall.instant().toString());
    return row;
  }
}
