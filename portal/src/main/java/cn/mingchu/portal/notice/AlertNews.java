package cn.mingchu.portal.notice;

import cn.mingchu.schemas.event.Alert;
import cn.mingchu.schemas.event.AlertStep;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Something that came to pass with an alert.
 *
 * @param time by the gateway's clock
 * @param severity of the alert from then on
 * @param gravest that the alert had been by then
 * @param level the highest that had been told by then
 */
record AlertNews(News news, Instant time, Severity severity, Severity gravest, OfficeLevel level) {

  private static final Set<AlertStepKind> BEGINNINGS_UNTOLD =
      EnumSet.of(AlertStepKind.EXPLAINED, AlertStepKind.SILENCED);

  /**
   * All of an alert, in the order in which it came to pass.
   *
   * <p>Read from its steps and not from how it differs from what was stored before: revisions that
   * come together are stored as one, and none of their news may be lost.
   */
  static List<AlertNews> of(Alert alert) {
    List<AlertNews> all = new ArrayList<>();
    List<AlertStep> steps = alert.getSteps();
    // The job keeps the last hundred steps: one that is open may begin in the middle of its life.
    boolean isOpen = !steps.isEmpty() && !BEGINNINGS_UNTOLD.contains(steps.get(0).getKind());
    boolean isSilenced = false;
    Severity gravest = Severity.BLUE;
    for (AlertStep step : steps) {
      gravest = step.getSeverity().compareTo(gravest) > 0 ? step.getSeverity() : gravest;
      Optional<News> news = News.of(step);
      if (news.isEmpty()) {
        continue;
      }
      boolean leavesItOpen = news.get().leavesItOpen();
      boolean wasSilenced = isSilenced;
      isSilenced = news.get() == News.SILENCED || (isSilenced && news.get() != News.SILENCE_ENDED);
      if (leavesItOpen && isSilenced && (wasSilenced || !isOpen)) {
        continue; // that it is over is told all the same
      }
      // What others were told is handled elsewhere, or over, they need not be told again.
      if (isOpen || leavesItOpen) {
        all.add(
            new AlertNews(
                news.get(), step.getTime(), step.getSeverity(), gravest, step.getLevel()));
      }
      isOpen = leavesItOpen;
    }
    return all;
  }

  /**
   * The same for the same news on the same channel, however often it is read; another for all
   * others.
   */
  UUID key(String channel, String alertId) {
    String named =
        String.join(
            "\n", channel, alertId, news.name(), level.name(), Long.toString(time.toEpochMilli()));
    return UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
  }
}
