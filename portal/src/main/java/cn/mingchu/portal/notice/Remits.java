package cn.mingchu.portal.notice;

import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.projection.SeverityRank;
import cn.mingchu.portal.settings.NoticeSettings.Channel;
import cn.mingchu.portal.settings.RosterSettings;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.region.Region;
import cn.mingchu.schemas.region.RegionLevel;
import cn.mingchu.schemas.region.RegionTree;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts each channel is for, and has been for.
 *
 * <p>News are for whom they were for when they came to pass. So a new channel is not flooded with
 * all that was, one that is for more than before is not either, and what comes to pass while the
 * portal is started with other settings is sent all the same.
 */
final class Remits {

  private final RegionTree regions;
  private final Map<String, List<Remit>> remits = new HashMap<>();

  private Remits(RegionTree regions) {
    this.regions = regions;
  }

  /**
   * Whose news are whose from now on.
   *
   * @param name of a channel, or {@link #ofOffice}
   * @param setting where it stands, for messages
   */
  private record Wanted(String name, String setting, String region, Severity leastSeverity) {}

  /** What an office is called among the channels: none of them is called so. */
  static String ofOffice(String roster) {
    return "office/" + roster;
  }

  /**
   * Sets down what is new in the settings.
   *
   * @param now by the clock that dates alerts; what came to pass before is not for a new channel or
   *     office
   * @throws IllegalArgumentException if the tree does not know the region of a channel or office
   */
  static Remits begin(
      UnboundDatabase database,
      RegionTree regions,
      List<Channel> channels,
      List<RosterSettings> rosters,
      Instant now) {
    Remits begun = new Remits(regions);
    Set<String> gone = new HashSet<>(names(database));
    for (Wanted wanted : wanted(channels, rosters)) {
      Region region =
          regions
              .find(wanted.region())
              .orElseThrow(
                  () ->
                      new IllegalArgumentException(
                          "mingchu.portal.notices.%s.region must be the code of a region, was %s"
                              .formatted(wanted.setting(), wanted.region())));
      gone.remove(wanted.name());
      Remit remit = new Remit(now, region.code(), wanted.leastSeverity());
      begun.remits.put(wanted.name(), with(database, wanted.name(), remit));
    }
    gone.forEach(name -> with(database, name, new Remit(now, null, null)));
    return begun;
  }

  private static List<Wanted> wanted(List<Channel> channels, List<RosterSettings> rosters) {
    return Stream.concat(
            channels.stream()
                .map(
                    one ->
                        new Wanted(
                            one.name(),
                            "channels." + one.name(),
                            one.region(),
                            one.leastSeverity())),
            rosters.stream()
                .map(
                    one ->
                        new Wanted(
                            ofOffice(one.name()),
                            "rosters." + one.name(),
                            one.region(),
                            one.leastSeverity())))
        .toList();
  }

  private static List<Remit> with(UnboundDatabase database, String channel, Remit wanted) {
    List<Remit> known = of(database, channel);
    Remit last = known.isEmpty() ? null : known.get(known.size() - 1);
    if (last != null && last.isForTheSameAs(wanted)) {
      return known;
    }
    // A clock that was put back must not make it begin before the last one.
    Instant since =
        last != null && last.since().isAfter(wanted.since()) ? last.since() : wanted.since();
    Severity least = wanted.leastSeverity();
    database
        .client()
        .sql(
            "insert into notice_remit (channel, since, region_code, least_severity)"
                + " values (:channel, :since, :region, :least)")
        .param("channel", channel)
        .param("since", since.atOffset(ZoneOffset.UTC))
        .param("region", wanted.region())
        .param("least", least == null ? null : SeverityRank.of(least))
        .update();
    return of(database, channel);
  }

  private static List<String> names(UnboundDatabase database) {
    return database
        .client()
        .sql("select distinct channel from notice_remit")
        .query(String.class)
        .list();
  }

  private static List<Remit> of(UnboundDatabase database, String channel) {
    return database
        .client()
        .sql(
            "select since, region_code, least_severity from notice_remit"
                + " where channel = :channel order by remit_id")
        .param("channel", channel)
        .query((row, number) -> remit(row))
        .list();
  }

  private static Remit remit(ResultSet row) throws SQLException {
    Timestamp since = row.getTimestamp("since");
    String region = row.getString("region_code");
    return new Remit(
        since.toInstant(),
        region,
        region == null ? null : SeverityRank.severity(row.getInt("least_severity")));
  }

  /**
   * Whether news are for a channel or an office.
   *
   * @param name of a channel, or {@link #ofOffice}
   * @param regionCode where the alert is; null where nobody knows, which is for those who see the
   *     whole province
   */
  boolean includes(String name, @Nullable String regionCode, AlertNews news) {
    Remit remit = null;
    for (Remit each : remits.getOrDefault(name, List.of())) {
      remit = each.since().isAfter(news.time()) ? remit : each;
    }
    if (remit == null || remit.region() == null || remit.leastSeverity() == null) {
      return false;
    }
    return news.gravest().compareTo(remit.leastSeverity()) >= 0
        && isWithin(regionCode, remit.region());
  }

  private boolean isWithin(@Nullable String regionCode, String region) {
    if (regionCode != null && regions.find(regionCode).isPresent()) {
      return regions.isWithin(regionCode, region);
    }
    return regions.find(region).map(Region::level).filter(RegionLevel.PROVINCE::equals).isPresent();
  }
}
