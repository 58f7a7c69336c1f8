package cn.mingchu.portal.notice;

import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.projection.AlertFollower;
import cn.mingchu.portal.projection.SeverityRank;
import cn.mingchu.portal.scope.RegionPath;
import cn.mingchu.portal.scope.RegionPaths;
import cn.mingchu.portal.settings.NoticeSettings;
import cn.mingchu.portal.settings.NoticeSettings.Channel;
import cn.mingchu.portal.settings.NoticeSettings.Digest;
import cn.mingchu.schemas.event.Alert;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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
                          province_code, city_code, county_code, next_attempt, state,
                          gathered_until, office, office_key)
      select notice_id, channel, alert_id, revision, news, severity, level, happened_time, rule_id,
             subject_kind, subject_id, school_id, region_code, province_code, city_code,
             county_code, next_attempt, state, gathered_until, office, office_key
      from jsonb_to_recordset(cast(:rows as jsonb)) as added (
        notice_id uuid, channel text, alert_id text, revision integer, news text,
        severity smallint, level text, happened_time timestamptz, rule_id text, subject_kind text,
        subject_id text, school_id text, region_code text, province_code text, city_code text,
        county_code text, next_attempt timestamptz, state text, gathered_until timestamptz,
        office text, office_key uuid)
      on conflict (notice_id) do nothing
      """;

  private final UnboundDatabase database;
  private final Map<String, Channel> channels;
  private final List<Channel> standing;
  private final Remits remits;
  private final OfficeHearing offices;
  private final RegionPaths regions;
  private final JsonMapper json;
  private final Clock clock;
  private final Clock wall;

  /**
   * Writes for these channels.
   *
   * @param clock of the kitchens: their day is the reader's
   * @param wall by which notices are sent
   */
  NoticeWriter(
      UnboundDatabase database,
      NoticeSettings settings,
      Remits remits,
      OfficeHearing offices,
      RegionPaths regions,
      JsonMapper json,
      Clock clock,
      Clock wall) {
    this.database = database;
    this.channels =
        settings.channels().stream().collect(Collectors.toMap(Channel::name, channel -> channel));
    this.standing = settings.standing();
    this.remits = remits;
    this.offices = offices;
    this.regions = regions;
    this.json = json;
    this.clock = clock;
    this.wall = wall;
  }

  @Override
  public void stored(Collection<Alert> alerts) {
    if (channels.isEmpty()) {
      return;
    }
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (Alert alert : alerts) {
      for (AlertNews news : AlertNews.of(alert)) {
        for (Channel channel : standing) {
          if (remits.includes(channel.name(), alert.getRegionCode(), news)) {
            rows.add(row(new Told(channel.name(), alert, news, null)));
          }
        }
      }
    }
    offices.of(alerts, clock.instant()).forEach(told -> rows.add(row(told)));
    if (!rows.isEmpty()) {
      database.client().sql(ADD).param("rows", json.writeValueAsString(rows)).update();
    }
  }

  private @Nullable Instant gatheredUntil(String name, AlertNews news) {
    Channel channel = channels.get(name);
    Digest digest = channel == null ? null : channel.digest();
    if (digest == null) {
      return null;
    }
    DigestHour hour = new DigestHour(digest);
    return hour.waits(news) ? hour.endOf(clock.instant()) : null;
  }

  private Map<String, @Nullable Object> row(Told told) {
    Alert alert = told.alert();
    AlertNews news = told.news();
    RegionPath path = regions.of(alert.getRegionCode());
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("notice_id", told.key().toString());
    row.put("channel", told.channel());
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
    Instant until = gatheredUntil(told.channel(), news);
    row.put("state", until == null ? "WAITING" : "GATHERED");
    row.put("gathered_until", until == null ? null : until.toString());
    UUID officeKey = told.officeKey();
    row.put("office", told.office());
    row.put("office_key", officeKey == null ? null : officeKey.toString());
    return row;
  }
}
