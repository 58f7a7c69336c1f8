package cn.mingchu.portal.notice;

import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.settings.NoticeSettings.Digest;
import cn.mingchu.schemas.event.Severity;
import java.time.Instant;
import java.time.ZonedDateTime;

/** When a channel's next digest is made, and what waits for it. */
record DigestHour(Digest digest) {

  /**
   * Whether news wait, rather than being sent at once. Whoever was told at once that it was grave
   * is told at once that it is over, too.
   */
  boolean waits(AlertNews news) {
    Severity gravest =
        news.severity().compareTo(news.gravest()) > 0 ? news.severity() : news.gravest();
    return gravest.compareTo(digest.below()) < 0;
  }

  /** The end of the period that a moment lies in: always after it. */
  Instant endOf(Instant moment) {
    ZonedDateTime there = moment.atZone(Words.ZONE);
    ZonedDateTime end = there.with(digest.time());
    return (end.isAfter(there) ? end : end.plusDays(1)).toInstant();
  }
}
