package cn.mingchu.portal.notice;

import cn.mingchu.schemas.event.Alert;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * News that a channel has to be told of.
 *
 * @param office what an office is called among the channels; null for a channel that hears at every
 *     hour
 */
record Told(String channel, Alert alert, AlertNews news, @Nullable String office) {

  /** By which a receiver knows a repeat. */
  UUID key() {
    String addressee = office == null ? channel : office + '/' + channel;
    return news.key(addressee, alert.getAlertId());
  }

  /** The same for the same news to the same office, whoever of it heard; null without an office. */
  @Nullable UUID officeKey() {
    return office == null ? null : news.key(office, alert.getAlertId());
  }
}
