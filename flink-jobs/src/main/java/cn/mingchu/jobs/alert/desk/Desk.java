package cn.mingchu.jobs.alert.desk;

import cn.mingchu.jobs.alert.course.Course;
import cn.mingchu.jobs.alert.course.Objection;
import cn.mingchu.jobs.alert.course.Office;
import cn.mingchu.jobs.alert.news.Doing;
import cn.mingchu.jobs.alert.news.FarCause;
import cn.mingchu.jobs.alert.news.FindingNews;
import cn.mingchu.jobs.alert.news.Silence;
import cn.mingchu.schemas.event.AlertState;
import cn.mingchu.schemas.event.RefusalReason;
import cn.mingchu.schemas.event.Severity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The alerts of a desk, as they are at a moment. What it hears MUST be told in the order of time;
 * all moments are of the gateway's clock, UTC milliseconds.
 */
final class Desk {

  /** So many findings of one alert are kept, beside those that last. */
  static final int MOST_FINDINGS = 50;

  private static final Comparator<Course> FIRST_RAISED =
      Comparator.comparingLong(Course::raisedAt).thenComparing(Course::alertId);

  /** Finding id to finding. */
  final Map<String, Known> findings = new TreeMap<>();

  /** Finding id to what was found of the area, whose alert is at another desk. */
  final Map<String, Known> farCauses = new TreeMap<>();

  /** Alert id to alert. */
  final Map<String, Course> courses = new TreeMap<>();

  /** Action id to the silence that it asked for. */
  final Map<String, Silence> silences = new TreeMap<>();

  /** Which alerts were raised of late. */
  final List<Raising> raisings = new ArrayList<>();

  /** How far time has come here. */
  long at = Long.MIN_VALUE;

  /** What was said against actions that it heard; no part of what is written. */
  final Map<Doing, Objection> objections = new LinkedHashMap<>();

  /** A finding, in a revision that it may know or not. */
  void hear(FindingNews news, long time, Office office) {
    at = Math.max(at, time);
    Known known = findings.get(news.findingId());
    if (known == null) {
      if (!news.stands()) {
        return; // nobody was told of it
      }
      known = new Known(news, time);
      findings.put(news.findingId(), known);
      place(known, office);
    } else if (news.revision() > known.news.revision()) {
      FindingNews before = known.news;
      known.hear(news, time);
      if (news.stands() && needsAnotherPlace(known, before)) {
        place(known, office);
      }
    } else {
      return;
    }
    refresh(office);
  }

  /** What was found of the area, in a revision that it may know or not. */
  void hear(FarCause far, long time, Office office) {
    at = Math.max(at, time);
    FindingNews cause = far.cause();
    Known known = farCauses.get(cause.findingId());
    if (known == null) {
      known = new Known(cause, time);
      known.alertId = cause.findingId(); // the finding that raises an alert names it
      farCauses.put(cause.findingId(), known);
    } else if (cause.revision() > known.news.revision()) {
      known.hear(cause, time);
    }
    refresh(office);
  }

  /** What somebody does. */
  void hear(Doing doing, long time, Office office) {
    at = Math.max(at, time);
    Optional<Objection> objection =
        doing.isOfSilence() ? silence(doing, office) : handle(doing, office);
    objection.ifPresent(each -> objections.put(doing, each));
    refresh(office);
  }

  private Optional<Objection> handle(Doing doing, Office office) {
    Course course = courses.get(doing.alertId());
    return course == null
        ? Optional.of(
            new Objection(
                RefusalReason.UNKNOWN_ALERT,
                "no alert '%s' is kept at '%s'".formatted(doing.alertId(), doing.deskId())))
        : course.hear(doing, office);
  }

  private Optional<Objection> silence(Doing doing, Office office) {
    if (silences.containsKey(doing.actionId().toString())) {
      return Optional.empty(); // it comes again
    }
    Optional<Objection> objection = SilencePermit.objection(silences, doing, office.terms());
    Silence asked = doing.silence();
    if (objection.isEmpty() && asked != null) {
      silences.put(doing.actionId().toString(), asked.notBefore(doing.ingestTime()));
    } else if (objection.isEmpty()) {
      silences.computeIfPresent(
          doing.alertId(), (id, silence) -> silence.liftedAt(doing.ingestTime()));
    }
    return objection;
  }

  /** The silence that lies on all of some findings; null where none does. */
  private @Nullable String silencer(List<FindingNews> all) {
    for (FindingNews news : all) {
      if (silencer(news) == null) {
        return null;
      }
    }
    return all.isEmpty() ? null : silencer(all.get(0));
  }

  private @Nullable String silencer(FindingNews news) {
    for (Map.Entry<String, Silence> each : silences.entrySet()) { // any of them will do
      if (each.getValue().holdsAt(at) && each.getValue().isAbout(news)) {
        return each.getKey();
      }
    }
    return null;
  }

  private boolean needsAnotherPlace(Known known, FindingNews before) {
    if (!before.stands()) {
      return true;
    }
    Course course = courses.get(known.alertId);
    boolean becomesRed = known.news.isRed() && !before.isRed();
    boolean goesOn = known.news.isOpen() && !before.isOpen();
    boolean isHandled = course != null && course.isLive();
    return isHandled
        ? becomesRed && !known.alertId.equals(known.news.findingId())
        : becomesRed || goesOn;
  }

  /** Finds the alert that a finding is in, or lets it raise one. What is RED joins no other. */
  private void place(Known known, Office office) {
    FindingNews news = known.news;
    Course home = news.isRed() ? null : liveOf(CauseKey.of(news));
    if (home != null) {
      home.join(news, at);
    } else {
      home = watching(news, office);
      if (home != null) {
        home.recur(news, at);
      }
    }
    if (home == null) {
      home = raise(known, office);
    }
    known.alertId = home.alertId();
  }

  private Course raise(Known known, Office office) {
    FindingNews news = known.news;
    Course own = courses.get(news.findingId());
    if (own != null && own.isLive()) {
      own.join(news, at);
      return own;
    }
    String explainer = news.isOpen() ? explainer(known, office) : null;
    boolean isGraver = explainer == null && comesAgain(news.ruleId(), office);
    String silencer = news.isRed() ? null : silencer(news);
    if (own == null) {
      own = Course.raised(news, CauseKey.of(news), explainer, silencer, isGraver, at);
      courses.put(own.alertId(), own);
    } else {
      own.raiseAgain(news, explainer, silencer, isGraver, at);
    }
    if (explainer == null) {
      note(own);
    }
    return own;
  }

  private @Nullable Course liveOf(String causeKey) {
    return courses.values().stream()
        .filter(course -> course.isLive() && course.causeKey().equals(causeKey))
        .min(FIRST_RAISED)
        .orElse(null);
  }

  private @Nullable Course watching(FindingNews news, Office office) {
    return courses.values().stream()
        .filter(course -> course.watches(news, office, at))
        .min(FIRST_RAISED)
        .orElse(null);
  }

  /** Whether an alert that is raised now is one too many of its rule. */
  private boolean comesAgain(String ruleId, Office office) {
    long since = at - office.terms().repeatWithin().toMillis();
    long before =
        raisings.stream()
            .filter(raising -> raising.ruleId().equals(ruleId) && raising.at() > since)
            .filter(raising -> wasThere(courses.get(raising.alertId())))
            .count();
    return before + 1 >= office.terms().repeatCount();
  }

  private static boolean wasThere(@Nullable Course course) {
    return course != null
        && course.state() != AlertState.WITHDRAWN
        && course.state() != AlertState.CALLED_FALSE;
  }

  private void note(Course course) {
    raisings.removeIf(raising -> raising.alertId().equals(course.alertId()));
    raisings.add(new Raising(course.ruleId(), course.alertId(), at));
  }

  /** The alert of what a finding is brought about by; null where nothing is known of that. */
  private @Nullable String explainer(Known known, Office office) {
    FindingNews news = known.news;
    if (news.isRed()) {
      return null;
    }
    String far = farExplainer(news, office);
    return far == null && news.mayBeExplained() ? nearExplainer(known, office) : far;
  }

  private @Nullable String farExplainer(FindingNews news, Office office) {
    if (!news.loss().isOfSight()) {
      return null;
    }
    for (Known cause : farCauses.values()) {
      if (cause.news.explains().contains(news.schoolId()) && brings(cause, news, office)) {
        return cause.alertId;
      }
    }
    return null;
  }

  private @Nullable String nearExplainer(Known known, Office office) {
    FindingNews news = known.news;
    for (Known cause : findings.values()) { // in the order of ids: any of them will do
      if (!cause.alertId.equals(known.alertId)
          && cause.news.explains().contains(news.subjectId())
          && brings(cause, news, office)
          && speaksFor(cause, news, office)
          && wasThere(courses.get(cause.alertId))) {
        return cause.alertId;
      }
    }
    return null;
  }

  /**
   * Whether somebody at the school hears of a cause. Nobody does where that is explained by its
   * area: then what is too warm has to be told by itself.
   */
  private boolean speaksFor(Known cause, FindingNews news, Office office) {
    return news.loss().isOfSight()
        || cause.news.isRed()
        || farExplainer(cause.news, office) == null;
  }

  /** Whether a cause stands, and lasts or has only just ended, and something is not much older. */
  private boolean brings(Known cause, FindingNews news, Office office) {
    return cause.news.stands()
        && news.startTime() >= cause.news.startTime() - office.terms().explainedBefore().toMillis()
        && (cause.news.isOpen() || at < returnsAt(cause, office));
  }

  private static long returnsAt(Known cause, Office office) {
    return cause.endedAt + office.terms().returnAfter().toMillis();
  }

  /** Lets each alert be what its findings make of it. */
  private void refresh(Office office) {
    for (Known known : findings.values()) {
      if (known.news.isOpen()) {
        known.explainedBy = explainer(known, office);
      }
    }
    Map<String, List<Known>> members = by(known -> known.news.stands() ? known.alertId : null);
    Map<String, List<Known>> explained = byExplainer();
    for (Course course : courses.values()) {
      if (course.isLive()) {
        refresh(
            course,
            members.getOrDefault(course.alertId(), List.of()),
            explained.getOrDefault(course.alertId(), List.of()),
            office);
      }
    }
  }

  private void refresh(Course course, List<Known> standing, List<Known> explained, Office office) {
    if (standing.isEmpty()) {
      course.withdraw(at);
      return;
    }
    boolean wasExplained = course.explainedBy() != null;
    boolean isExplained = standing.stream().allMatch(member -> member.explainedBy != null);
    course.explain(isExplained ? standing.get(0).explainedBy : null, at);
    if (wasExplained && !isExplained) {
      note(course);
    }
    boolean goesOn = standing.stream().anyMatch(member -> member.news.isOpen());
    course.goesOn(goesOn, office, at);
    if (isExplained && !goesOn) {
      course.subside(at);
    } else if (course.isLive()) {
      course.weigh(gravest(standing, explained), office, at);
      course.silence(silencer(standing.stream().map(known -> known.news).toList()), at);
      if (!goesOn && course.isSilentlyThere()) {
        course.subside(at);
      }
    }
  }

  private static Severity gravest(List<Known> standing, List<Known> explained) {
    return Stream.concat(standing.stream(), explained.stream())
        .map(known -> known.news.severity())
        .max(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** What is in each alert, by the ids of findings. */
  Map<String, List<Known>> byAlert() {
    return by(known -> known.alertId);
  }

  /** What lasts and is brought about by what each alert is about, by the ids of findings. */
  Map<String, List<Known>> byExplainer() {
    return by(known -> known.news.isOpen() ? known.explainedBy : null);
  }

  private Map<String, List<Known>> by(Function<Known, @Nullable String> alertId) {
    Map<String, List<Known>> all = new HashMap<>();
    for (Known known : findings.values()) {
      String id = alertId.apply(known);
      if (id != null) {
        all.computeIfAbsent(id, none -> new ArrayList<>()).add(known);
      }
    }
    return all;
  }

  /** Lets time pass to a moment, and all clocks run out that do until then. */
  void advance(long to, Office office) {
    for (long next = nextChange(office); next <= to; next = nextChange(office)) {
      at = Math.max(at, next);
      if (nextOfSilences(next - 1) == next) {
        refresh(office); // a clock that would run out just then does not
      }
      for (Course course : courses.values()) {
        course.strike(office, at);
      }
      refresh(office);
    }
    at = Math.max(at, to);
  }

  /** When time alone changes something; {@link Course#NEVER} for never. */
  long nextChange(Office office) {
    long next = nextOfSilences(at);
    for (Course course : courses.values()) {
      next = Math.min(next, course.nextDue(office));
    }
    return Math.min(next, Math.min(nextReturn(findings, office), nextReturn(farCauses, office)));
  }

  /** When what a cause explained comes back next, if it lasts. */
  private long nextReturn(Map<String, Known> causes, Office office) {
    return causes.values().stream()
        .filter(cause -> !cause.news.explains().isEmpty() && cause.endedAt != Course.NEVER)
        .mapToLong(cause -> returnsAt(cause, office))
        .filter(returns -> returns > at)
        .min()
        .orElse(Course.NEVER);
  }

  /** Whether nothing that a cause explained can still come back. */
  private static boolean isPast(Known cause, long time, Office office) {
    return cause.endedAt != Course.NEVER && returnsAt(cause, office) < time;
  }

  /** When a silence begins or ends next after a moment. */
  private long nextOfSilences(long after) {
    return silences.values().stream()
        .flatMapToLong(silence -> LongStream.of(silence.from(), silence.until()))
        .filter(edge -> edge > after)
        .min()
        .orElse(Course.NEVER);
  }

  /** When something can be forgotten next; {@link Course#NEVER} for never. */
  long nextForgettable(Office office) {
    long next = silences.values().stream().mapToLong(Silence::until).min().orElse(Course.NEVER);
    for (Known cause : farCauses.values()) {
      if (cause.endedAt != Course.NEVER) {
        next = Math.min(next, returnsAt(cause, office));
      }
    }
    Map<String, List<Known>> members = byAlert();
    for (Course course : courses.values()) {
      if (members.getOrDefault(course.alertId(), List.of()).stream()
          .noneMatch(member -> member.news.isOpen())) {
        next = Math.min(next, course.forgettableAt(office));
      }
    }
    return next;
  }

  /**
   * Forgets what nobody may still need.
   *
   * @return the alerts that are forgotten, by id
   */
  List<String> forgetUntil(long time, Office office) {
    List<String> forgotten = new ArrayList<>();
    Map<String, List<Known>> byAlert = byAlert();
    for (Course course : List.copyOf(courses.values())) {
      List<Known> members = byAlert.getOrDefault(course.alertId(), List.of());
      boolean isOver = members.stream().noneMatch(member -> member.news.isOpen());
      if (isOver && course.forgettableAt(office) <= time) {
        courses.remove(course.alertId());
        members.forEach(member -> findings.remove(member.news.findingId()));
        forgotten.add(course.alertId());
      } else if (members.size() > MOST_FINDINGS) {
        forgetOldest(members, time - Duration.ofDays(1).toMillis());
      }
    }
    long since = time - office.terms().repeatWithin().toMillis();
    raisings.removeIf(raising -> raising.at() <= since);
    silences.values().removeIf(silence -> silence.until() < time); // its end has come to pass
    farCauses.values().removeIf(cause -> isPast(cause, time, office));
    return forgotten;
  }

  /** The first to go is what has been over for the longest time. */
  private void forgetOldest(List<Known> members, long overSince) {
    members.stream()
        .filter(member -> member.endedAt < overSince)
        .sorted(Comparator.comparingLong(member -> member.endedAt))
        .limit(members.size() - MOST_FINDINGS)
        .forEach(member -> findings.remove(member.news.findingId()));
  }

  boolean isEmpty() {
    return findings.isEmpty()
        && farCauses.isEmpty()
        && courses.isEmpty()
        && raisings.isEmpty()
        && silences.isEmpty();
  }

  /** The same, to be changed without changing this. */
  Desk copy() {
    Desk copy = new Desk();
    findings.forEach((id, known) -> copy.findings.put(id, known.copy()));
    farCauses.forEach((id, known) -> copy.farCauses.put(id, known.copy()));
    courses.forEach((id, course) -> copy.courses.put(id, course.copy()));
    copy.silences.putAll(silences);
    copy.raisings.addAll(raisings);
    copy.objections.putAll(objections);
    copy.at = at;
    return copy;
  }
}
