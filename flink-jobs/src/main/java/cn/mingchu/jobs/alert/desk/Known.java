package cn.mingchu.jobs.alert.desk;

import cn.mingchu.jobs.alert.course.Course;
import cn.mingchu.jobs.alert.news.FindingNews;
import org.jspecify.annotations.Nullable;

/** A finding, and the alert that it is in. */
final class Known {

  /** In its newest revision. */
  FindingNews news;

  /** Empty before it is in one. */
  String alertId = "";

  /** Since when it is over, UTC milliseconds; {@link Course#NEVER} while it lasts. */
  long endedAt;

  /** The alert of its cause; null where it has none of its own desk. */
  @Nullable String explainedBy;

  Known(FindingNews news, long at) {
    this.news = news;
    this.endedAt = news.isOpen() ? Course.NEVER : at;
  }

  /** Takes in a later revision. */
  void hear(FindingNews later, long at) {
    if (later.isOpen()) {
      endedAt = Course.NEVER;
    } else if (news.isOpen()) {
      endedAt = at;
    }
    news = later;
  }

  Known copy() {
    Known copy = new Known(news, endedAt);
    copy.alertId = alertId;
    copy.endedAt = endedAt;
    copy.explainedBy = explainedBy;
    return copy;
  }
}
