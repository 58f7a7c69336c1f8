package cn.mingchu.jobs.alert.course;

import cn.mingchu.jobs.alert.news.Doer;
import cn.mingchu.jobs.alert.news.Doing;
import cn.mingchu.jobs.alert.news.FindingNews;
import cn.mingchu.schemas.alert.Deadline;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.AlertStepKind;
import cn.mingchu.schemas.event.Card;
import cn.mingchu.schemas.event.FixState;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.event.SubjectKind;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The life of one alert. What happens to it MUST be told in the order of time; it asks no clock.
 * All moments are of the gateway's clock, UTC milliseconds.
 */
public final class Course {

  /** Where nothing is due. */
  public static final long NEVER = Long.MAX_VALUE;

  /** For how long it is waited that somebody else looks whether it is false. */
  static final Duration SECOND_LOOK = Duration.ofDays(30);

  private static final Set<AlertState> LIVE =
      EnumSet.of(
          AlertState.NEW,
          AlertState.ACKNOWLEDGED,
          AlertState.IN_PROGRESS,
          AlertState.SUBMITTED,
          AlertState.VERIFIED,
          AlertState.REOPENED);

  final String alertId;
  final String deskId;
  final @Nullable String schoolId;
  final @Nullable String regionCode;
  final String ruleId;
  final SubjectKind subjectKind;
  final String subjectId;
  final String causeKey;

  Severity severity;
  AlertState state = AlertState.NEW;
  OfficeLevel level = OfficeLevel.SCHOOL;
  Card card = Card.NO_CARD;
  FixState fix = FixState.NOT_DECLARED;
  long raisedAt;

  /** Whether it is one severity graver than what was found, as such alerts come again and again. */
  boolean isGraver;

  @Nullable String explainedBy;

  /** The silence that it falls into; null where it falls into none. */
  @Nullable String silencedBy;

  /** Whether it was raised in a silence, and nobody was told of it since. */
  boolean isUntold;

  @Nullable Long overSince;
  @Nullable Long watchedUntil;
  @Nullable Long endedAt;
  @Nullable Doer verifiedBy;
  int recurrences;
  boolean needsSecondLook;

  /** Who handled it, by id. */
  final SortedSet<String> handlers = new TreeSet<>();

  /** The rules and subjects of what is, or was, in it. */
  final SortedSet<String> sorts = new TreeSet<>();

  final Clockwork clockwork = new Clockwork();
  final History history = new History();

  Course(
      String alertId,
      String deskId,
      @Nullable String schoolId,
      @Nullable String regionCode,
      String ruleId,
      SubjectKind subjectKind,
      String subjectId,
      String causeKey,
      Severity severity) {
    this.alertId = alertId;
    this.deskId = deskId;
    this.schoolId = schoolId;
    this.regionCode = regionCode;
    this.ruleId = ruleId;
    this.subjectKind = subjectKind;
    this.subjectId = subjectId;
    this.causeKey = causeKey;
    this.severity = severity;
  }

  /**
   * An alert that a finding raises.
   *
   * @param explainedBy the alert that is its cause; null where it stands for itself
   * @param silencedBy the silence that it falls into; null where it falls into none
   * @param isGraver whether such alerts come again and again
   */
  public static Course raised(
      FindingNews news,
      String causeKey,
      @Nullable String explainedBy,
      @Nullable String silencedBy,
      boolean isGraver,
      long at) {
    Course course =
        new Course(
            news.findingId(),
            news.deskId(),
            news.schoolId(),
            news.regionCode(),
            news.ruleId(),
            news.subjectKind(),
            news.subjectId(),
            causeKey,
            news.severity());
    course.begin(news, explainedBy, silencedBy, isGraver, at);
    return course;
  }

  /** Lets an alert that was ended be raised again, by what is found anew. */
  public void raiseAgain(
      FindingNews news,
      @Nullable String explainer,
      @Nullable String silencer,
      boolean graver,
      long at) {
    begin(news, explainer, silencer, graver, at);
  }

  private void begin(
      FindingNews news,
      @Nullable String explainer,
      @Nullable String silencer,
      boolean graver,
      long at) {
    sorts.add(news.sort());
    severity = graver ? raised(news.severity()) : news.severity();
    isGraver = graver;
    explainedBy = explainer;
    silencedBy = silencer;
    isUntold = silencer != null;
    raisedAt = at;
    level = schoolId == null ? OfficeLevel.COUNTY : OfficeLevel.SCHOOL;
    card = Card.NO_CARD;
    fix = FixState.NOT_DECLARED;
    handlers.clear();
    overSince = null;
    renew(AlertState.NEW, at);
    if (explainer != null) {
      step(AlertStepKind.EXPLAINED, at, explainer);
    } else if (silencer != null) {
      step(AlertStepKind.SILENCED, at, silencer);
    } else {
      step(AlertStepKind.RAISED, at, news.findingId());
    }
  }

  /** Its clocks begin anew. */
  private void renew(AlertState next, long at) {
    state = next;
    clockwork.wind(at);
    endedAt = null;
    watchedUntil = null;
    needsSecondLook = false;
  }

  // ---- what is found

  /** Something more was found of the same cause. */
  public void join(FindingNews news, long at) {
    sorts.add(news.sort());
    step(AlertStepKind.JOINED, at, news.findingId());
    if (state == AlertState.SUBMITTED || state == AlertState.VERIFIED) {
      reopen(news.findingId(), at);
    }
  }

  /** What was declared good came back. */
  public void recur(FindingNews news, long at) {
    sorts.add(news.sort());
    recurrences++;
    fix = FixState.RECURRED;
    reopen(news.findingId(), at);
  }

  private void reopen(String aboutId, long at) {
    overSince = null;
    isUntold = false;
    renew(AlertState.REOPENED, at);
    step(AlertStepKind.REOPENED, at, aboutId);
  }

  /** What was found goes on, or is over. */
  public void goesOn(boolean goesOn, Office office, long at) {
    if (goesOn && overSince != null) {
      overSince = null;
      step(AlertStepKind.GOES_ON, at, null);
      if (state == AlertState.SUBMITTED || state == AlertState.VERIFIED) {
        reopen(alertId, at);
      }
    } else if (!goesOn && overSince == null) {
      overSince = at;
      step(AlertStepKind.OVER, at, null);
      closeIfGood(office, at);
    }
  }

  /** How grave what was found is by now; graver, and the clocks begin anew. */
  public void weigh(Severity found, Office office, long at) {
    Severity now = isGraver ? raised(found) : found;
    if (now == severity) {
      return;
    }
    boolean rises = now.compareTo(severity) > 0;
    severity = now;
    if (rises) {
      clockwork.wind(at);
      step(AlertStepKind.SEVERITY_ROSE, at, null);
    } else {
      clockwork.skipUntil(at, standing(), office);
      step(AlertStepKind.SEVERITY_FELL, at, null);
    }
  }

  /** Another alert is its cause, or is so no longer. */
  public void explain(@Nullable String explainer, long at) {
    if (explainer != null) {
      if (!explainer.equals(explainedBy)) {
        explainedBy = explainer;
        step(AlertStepKind.EXPLAINED, at, explainer);
      }
    } else if (explainedBy != null) {
      String before = explainedBy;
      explainedBy = null;
      clockwork.wind(at);
      step(AlertStepKind.RETURNED, at, before);
    }
  }

  /** It falls into a silence, or into none any more; where it is RED it falls into none. */
  public void silence(@Nullable String silencer, long at) {
    String now = severity == Severity.RED ? null : silencer;
    if (now != null) {
      if (!now.equals(silencedBy)) {
        silencedBy = now;
        step(AlertStepKind.SILENCED, at, now);
      }
    } else if (silencedBy != null) {
      String before = silencedBy;
      silencedBy = null;
      isUntold = false;
      clockwork.wind(at);
      step(AlertStepKind.SILENCE_ENDED, at, before);
    }
  }

  /** Nothing that was found ever was so. */
  public void withdraw(long at) {
    if (isLive()) {
      end(AlertState.WITHDRAWN, at);
      step(AlertStepKind.WITHDRAWN, at, null);
    }
  }

  /** It is over, and nobody was to handle it: its cause is handled, or nobody was told of it. */
  public void subside(long at) {
    String about = explainedBy == null ? silencedBy : explainedBy;
    end(AlertState.SUBSIDED, at);
    step(AlertStepKind.SUBSIDED, at, about);
  }

  /** Whether nobody was told of it, as a silence lies on it, and nobody has found it either. */
  public boolean isSilentlyThere() {
    return isUntold && silencedBy != null && standing().isUnacknowledged();
  }

  // ---- what people do

  /** What somebody does; what is to be said against it where it is not taken. */
  public Optional<Objection> hear(Doing doing, Office office) {
    if (history.knows(doing)) {
      return Optional.empty();
    }
    Optional<Objection> objection = Permit.objection(this, doing);
    if (objection.isEmpty()) {
      take(doing, office);
    }
    return objection;
  }

  private void take(Doing doing, Office office) {
    long at = doing.ingestTime();
    boolean isSecondLook = state == AlertState.CALLED_FALSE;
    switch (doing.kind()) {
      case ACKNOWLEDGE -> {
        state = AlertState.ACKNOWLEDGED;
        step(AlertStepKind.ACKNOWLEDGED, doing);
      }
      case ACT -> {
        state = AlertState.IN_PROGRESS;
        handlers.add(doing.doer().personId());
        step(AlertStepKind.ACTED, doing);
      }
      case SUBMIT -> {
        state = AlertState.SUBMITTED;
        handlers.add(doing.doer().personId());
        step(AlertStepKind.SUBMITTED, doing);
      }
      case VERIFY -> {
        if (isSecondLook) {
          needsSecondLook = false;
          step(AlertStepKind.UPHELD, doing);
        } else {
          state = AlertState.VERIFIED;
          verifiedBy = doing.doer();
          step(AlertStepKind.VERIFIED, doing);
          closeIfGood(office, at);
        }
      }
      case REJECT -> {
        if (isSecondLook) {
          renew(AlertState.REOPENED, at);
        } else {
          state = AlertState.IN_PROGRESS;
        }
        step(AlertStepKind.REJECTED, doing);
      }
      case CALL_FALSE -> {
        end(AlertState.CALLED_FALSE, at);
        handlers.add(doing.doer().personId());
        needsSecondLook = isSampled(office.terms().secondLookPercent());
        step(AlertStepKind.CALLED_FALSE, doing);
      }
      case COMMENT -> step(AlertStepKind.COMMENTED, doing);
      case SILENCE, LIFT, OTHER_ACTION ->
          throw new IllegalArgumentException("not about an alert: " + doing.kind());
    }
  }

  /** Whoever looks cannot know before whether somebody looks again; at RED somebody does. */
  private boolean isSampled(int percent) {
    int mixed = alertId.hashCode() * 0x9E3779B1;
    return severity == Severity.RED || Math.floorMod(mixed >>> 8, 100) < percent;
  }

  private void closeIfGood(Office office, long at) {
    if (state == AlertState.VERIFIED && overSince != null) {
      end(AlertState.CLOSED, at);
      fix = FixState.WATCHED;
      Duration longest = Duration.ZERO;
      for (String sort : sorts) {
        Duration watch = office.terms().watch(ruleOf(sort));
        longest = watch.compareTo(longest) > 0 ? watch : longest;
      }
      watchedUntil = at + longest.toMillis();
      step(AlertStepKind.CLOSED, at, null);
    }
  }

  private static String ruleOf(String sort) {
    return sort.substring(0, sort.indexOf(' '));
  }

  // ---- what clocks do

  /** The moment at which the next clock runs out; {@link #NEVER} for never. */
  public long nextDue(Office office) {
    long next = NEVER;
    for (Clock clock : clocks(office)) {
      next = Math.min(next, clock.due());
    }
    if (state == AlertState.CLOSED && fix == FixState.WATCHED && watchedUntil != null) {
      next = Math.min(next, watchedUntil);
    }
    return next;
  }

  /** The clocks that run, the next one before all others. */
  public List<Clock> clocks(Office office) {
    return isLive() && explainedBy == null ? clockwork.running(standing(), office) : List.of();
  }

  /** Lets all clocks run out that do at a moment, or did before. */
  public void strike(Office office, long now) {
    if (state == AlertState.CLOSED
        && fix == FixState.WATCHED
        && watchedUntil != null
        && watchedUntil <= now) {
      fix = FixState.HELD;
      step(AlertStepKind.FIX_HELD, watchedUntil, null);
    }
    while (isLive() && explainedBy == null) {
      Standing standing = standing();
      Deadline deadline = clockwork.runOut(standing, office, now);
      if (deadline == null) {
        return;
      }
      strike(deadline, clockwork.due(deadline, standing, office));
    }
  }

  private Standing standing() {
    return new Standing(severity, state, level, overSince, silencedBy != null);
  }

  private void strike(Deadline deadline, long due) {
    switch (deadline.step()) {
      case ESCALATED -> {
        OfficeLevel told = deadline.level();
        if (told != null && told.compareTo(level) > 0) {
          level = told;
          step(AlertStepKind.ESCALATED, due, null);
        }
      }
      case YELLOW_CARD, RED_CARD -> {
        Card shown =
            deadline.step() == AlertStepKind.RED_CARD ? Card.RED_CARDED : Card.YELLOW_CARDED;
        if (schoolId != null && shown.compareTo(card) > 0) {
          card = shown;
          step(deadline.step(), due, null);
        }
      }
      case LAPSED -> {
        end(AlertState.LAPSED, due);
        step(AlertStepKind.LAPSED, due, null);
      }
      default -> step(deadline.step(), due, null);
    }
  }

  // ---- what is known of it

  /** The id of the finding that raised it. */
  public String alertId() {
    return alertId;
  }

  /** What its findings have in common. */
  public String causeKey() {
    return causeKey;
  }

  /** The rule that raised it. */
  public String ruleId() {
    return ruleId;
  }

  /** The school it is at; null where it is at none. */
  public @Nullable String schoolId() {
    return schoolId;
  }

  /** The school's county; null where nobody knows. */
  public @Nullable String regionCode() {
    return regionCode;
  }

  /** How far its handling has come. */
  public AlertState state() {
    return state;
  }

  /** When it was raised last. */
  public long raisedAt() {
    return raisedAt;
  }

  /** The alert that is its cause; null where it stands for itself. */
  public @Nullable String explainedBy() {
    return explainedBy;
  }

  /** Whether it is still to be handled. */
  public boolean isLive() {
    return LIVE.contains(state);
  }

  /** Whether what comes now of a rule and subject is what was declared good, come back. */
  public boolean watches(FindingNews news, Office office, long at) {
    Long end = endedAt;
    return state == AlertState.CLOSED
        && end != null
        && sorts.contains(news.sort())
        && at < end + office.terms().watch(news.ruleId()).toMillis();
  }

  /** From when on nobody may still need it; {@link #NEVER} while it is to be handled. */
  public long forgettableAt(Office office) {
    Long end = endedAt;
    if (end == null) {
      return NEVER;
    }
    Duration kept = office.terms().repeatWithin();
    Duration watch = office.terms().longestWatch();
    kept = kept.compareTo(watch) < 0 ? watch : kept;
    return end + (needsSecondLook ? SECOND_LOOK : kept).toMillis();
  }

  /** What is to be told of it. */
  public AlertStatement statement(
      Set<String> findingIds, Set<String> explains, Office office, long now) {
    return new AlertStatement(
        alertId,
        1,
        deskId,
        schoolId,
        regionCode,
        ruleId,
        subjectKind,
        subjectId,
        causeKey,
        severity,
        state,
        level,
        card,
        fix,
        List.copyOf(findingIds),
        List.copyOf(explains),
        explainedBy,
        silencedBy,
        raisedAt,
        now,
        overSince,
        watchedUntil,
        verifiedBy,
        recurrences,
        needsSecondLook,
        clocks(office),
        List.copyOf(history.steps()));
  }

  boolean needsSecondLook() {
    return needsSecondLook;
  }

  boolean wasHandledBy(String personId) {
    return handlers.contains(personId);
  }

  boolean isFull() {
    return history.isFull();
  }

  /** The same, to be changed without changing this. */
  public Course copy() {
    Course copy =
        new Course(
            alertId,
            deskId,
            schoolId,
            regionCode,
            ruleId,
            subjectKind,
            subjectId,
            causeKey,
            severity);
    copy.state = state;
    copy.level = level;
    copy.card = card;
    copy.fix = fix;
    copy.raisedAt = raisedAt;
    copy.clockwork.since = clockwork.since;
    copy.clockwork.past = clockwork.past;
    copy.isGraver = isGraver;
    copy.explainedBy = explainedBy;
    copy.silencedBy = silencedBy;
    copy.isUntold = isUntold;
    copy.overSince = overSince;
    copy.watchedUntil = watchedUntil;
    copy.endedAt = endedAt;
    copy.verifiedBy = verifiedBy;
    copy.recurrences = recurrences;
    copy.needsSecondLook = needsSecondLook;
    copy.handlers.addAll(handlers);
    copy.sorts.addAll(sorts);
    copy.history.steps().addAll(history.steps());
    return copy;
  }

  private void end(AlertState how, long at) {
    state = how;
    endedAt = at;
    silencedBy = null;
  }

  private static Severity raised(Severity severity) {
    return switch (severity) {
      case BLUE -> Severity.YELLOW;
      case YELLOW -> Severity.ORANGE;
      case ORANGE, RED -> Severity.RED;
    };
  }

  private void step(AlertStepKind kind, Doing doing) {
    history.add(
        new Step(
            kind,
            doing.ingestTime(),
            state,
            severity,
            level,
            doing.doer(),
            doing.text(),
            doing.evidence(),
            doing.actionId().toString(),
            false));
  }

  private void step(AlertStepKind kind, long at, @Nullable String aboutId) {
    history.add(new Step(kind, at, state, severity, level, null, null, List.of(), aboutId, false));
  }
}
