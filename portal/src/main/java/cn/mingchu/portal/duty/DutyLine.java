package cn.mingchu.portal.duty;

import cn.mingchu.portal.finding.FindingSummary;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.event.DutyState;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Duties of one kind that are due at the same moment for the same meal, such as all samples of a
 * lunch, and what was found of them.
 *
 * @param mealId null where they are no matter of one meal
 * @param findings the worst first
 */
record DutyLine(
    DutyKind kind,
    @Nullable String mealId,
    Instant dueTime,
    List<Duty> duties,
    List<FindingSummary> findings) {

  /** The one that tells most of several first. */
  private static final List<DutyState> WORST_FIRST =
      List.of(
          DutyState.MISSING,
          DutyState.LATE,
          DutyState.BACK_FILLED,
          DutyState.DUE,
          DutyState.DONE,
          DutyState.OTHER_STATE);

  DutyLine {
    duties = List.copyOf(duties);
    findings = List.copyOf(findings);
    if (duties.isEmpty()) {
      throw new IllegalArgumentException("duties must not be empty");
    }
  }

  DutyLine(Duty first, List<Duty> duties, List<FindingSummary> found) {
    this(
        first.kind(),
        first.mealId(),
        first.dueTime(),
        duties,
        found.stream().filter(finding -> isAbout(first, finding)).toList());
  }

  /** Of the worst of them. */
  public DutyState state() {
    return duties.stream()
        .map(Duty::state)
        .min(Comparator.comparingInt(WORST_FIRST::indexOf))
        .orElseThrow();
  }

  /** How many of them were done, whenever. */
  public long done() {
    return duties.stream().filter(duty -> duty.doneTime() != null).count();
  }

  /** The dishes of which no sample was kept in time, or since. */
  public List<String> absentDishes() {
    return dishes(DutyState.MISSING);
  }

  /** The dishes of which a sample is still to be kept. */
  public List<String> dishesToKeep() {
    return dishes(DutyState.DUE);
  }

  private List<String> dishes(DutyState state) {
    return duties.stream()
        .filter(duty -> duty.state() == state)
        .map(Duty::dish)
        .filter(Objects::nonNull)
        .toList();
  }

  /**
   * Whether a finding says that a duty was not done in time. The job names what such a finding
   * rests on by the meal, the day, the week or the month of it, with the kind of the duty where one
   * rule asks for several.
   */
  private static boolean isAbout(Duty duty, FindingSummary finding) {
    String cause = finding.causeId();
    if (cause == null
        || !finding.ruleId().equals(duty.ruleId())
        || !finding.startTime().equals(duty.dueTime())) {
      return false;
    }
    String kind = ' ' + duty.kind().name();
    String matter =
        cause.endsWith(kind) ? cause.substring(0, cause.length() - kind.length()) : cause;
    return matter.indexOf(' ') < 0 && (duty.mealId() == null || duty.mealId().equals(matter));
  }
}
