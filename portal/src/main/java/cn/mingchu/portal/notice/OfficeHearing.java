package cn.mingchu.portal.notice;

import cn.mingchu.portal.access.UnboundDatabase;
import cn.mingchu.portal.roster.Roster;
import cn.mingchu.schemas.event.Alert;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Which channels of an office are told of news: those on duty when it is written down, and of what
 * ends also those who were told of what began.
 *
 * <p>Who was told stays as it is, whatever the roster says when the same is read again.
 */
final class OfficeHearing {

  private final UnboundDatabase database;
  private final List<Roster> rosters;
  private final Set<String> channels;
  private final Remits remits;

  /**
   * Of these offices.
   *
   * @param channels names of those that there are
   */
  OfficeHearing(
      UnboundDatabase database, List<Roster> rosters, Collection<String> channels, Remits remits) {
    this.database = database;
    this.rosters = List.copyOf(rosters);
    this.channels = Set.copyOf(channels);
    this.remits = remits;
  }

  /** To whom of an office what was written down before. */
  private static final class Before {

    private final Set<UUID> news = new HashSet<>();
    private final Map<String, Set<String>> channelsOfAlert = new HashMap<>();

    private void add(String office, String alertId, String channel, UUID key) {
      news.add(key);
      channelsOfAlert
          .computeIfAbsent(office + '\n' + alertId, none -> new LinkedHashSet<>())
          .add(channel);
    }

    private Set<String> channels(String office, String alertId) {
      return channelsOfAlert.getOrDefault(office + '\n' + alertId, Set.of());
    }
  }

  /**
   * What has to be told, and was not written down before; MUST be asked in the transaction that
   * writes it down.
   *
   * @param now by the clock of the kitchens
   */
  List<Told> of(Collection<Alert> alerts, Instant now) {
    List<Told> told = new ArrayList<>();
    if (rosters.isEmpty() || alerts.isEmpty()) {
      return told;
    }
    Before before = before(alerts);
    for (Alert alert : alerts) {
      for (AlertNews news : AlertNews.of(alert)) {
        for (Roster roster : rosters) {
          tell(roster, alert, news, now, before, told);
        }
      }
    }
    return told;
  }

  private void tell(
      Roster roster, Alert alert, AlertNews news, Instant now, Before before, List<Told> told) {
    String office = Remits.ofOffice(roster.name());
    UUID key = news.key(office, alert.getAlertId());
    if (!remits.includes(office, alert.getRegionCode(), news) || before.news.contains(key)) {
      return;
    }
    Set<String> hear = new LinkedHashSet<>(roster.onDuty(now));
    if (!news.news().leavesItOpen()) {
      hear.addAll(before.channels(office, alert.getAlertId()));
      hear.retainAll(channels);
    }
    for (String channel : hear) {
      told.add(new Told(channel, alert, news, office));
      before.add(office, alert.getAlertId(), channel, key);
    }
  }

  private Before before(Collection<Alert> alerts) {
    Before before = new Before();
    database
        .client()
        .sql(
            "select office, alert_id, channel, office_key from notice"
                + " where office is not null and alert_id = any (cast(:alerts as text[]))")
        .param("alerts", alerts.stream().map(Alert::getAlertId).toArray(String[]::new))
        .query(
            row -> {
              before.add(
                  row.getString("office"),
                  row.getString("alert_id"),
                  row.getString("channel"),
                  row.getObject("office_key", UUID.class));
            });
    return before;
  }
}
