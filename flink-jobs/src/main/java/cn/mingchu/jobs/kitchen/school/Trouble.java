package cn.mingchu.jobs.kitchen.school;

import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.event.Quantity;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was found of a device by itself, and may have a cause that it shares with others.
 *
 * @param revision a higher one replaces a lower one
 * @param stands whether it is so; otherwise it was taken back
 * @param start its first moment, UTC milliseconds
 * @param end first moment after it, UTC milliseconds; null while it lasts
 * @param decidedTime when this became true, by the device's clock, UTC milliseconds
 * @param decidedIngestTime when all that shows it had come in, by the gateway's clock
 */
public record Trouble(
    Kind kind,
    String findingId,
    int revision,
    String deviceId,
    boolean stands,
    long start,
    @Nullable Long end,
    long decidedTime,
    long decidedIngestTime)
    implements SchoolInput {

  /** What is wrong with the device. */
  public enum Kind {
    SILENCE,
    WARMING
  }

  /**
   * A finding as trouble; null where it is about something else.
   *
   * @param silenceRules the ids of the rules about silence
   */
  public static @Nullable Trouble of(KitchenFinding finding, Set<String> silenceRules) {
    if (silenceRules.contains(finding.ruleId())) {
      return of(Kind.SILENCE, finding);
    }
    Integer limit = finding.limitHundredths();
    Integer worst = finding.worstHundredths();
    boolean isTooWarm =
        finding.quantity() == Quantity.TEMPERATURE
            && limit != null
            && worst != null
            && worst > limit
            && finding.dishId() == null;
    return isTooWarm ? of(Kind.WARMING, finding) : null;
  }

  private static Trouble of(Kind kind, KitchenFinding finding) {
    return new Trouble(
        kind,
        finding.findingId(),
        finding.revision(),
        Objects.requireNonNull(finding.deviceId()),
        finding.status() != FindingStatus.WITHDRAWN,
        finding.startTime(),
        finding.endTime(),
        finding.decidedTime(),
        finding.decidedIngestTime());
  }

  /** Whether it is a silence that is so. */
  boolean isSilence() {
    return stands && kind == Kind.SILENCE;
  }

  /** As it is for a school that the device has left: what comes of it is told elsewhere. */
  Trouble leftBehind(long ingestTime) {
    return end == null
        ? new Trouble(
            kind,
            findingId,
            revision,
            deviceId,
            stands,
            start,
            Math.max(start, ingestTime),
            ingestTime,
            ingestTime)
        : this;
  }

  /** Whether it lasts at a moment after its start. */
  boolean lastsAt(long eventTime) {
    return endOrNever() > eventTime;
  }

  /** First moment after it; the end of all time while it lasts. */
  long endOrNever() {
    return end == null ? Long.MAX_VALUE : end;
  }
}
