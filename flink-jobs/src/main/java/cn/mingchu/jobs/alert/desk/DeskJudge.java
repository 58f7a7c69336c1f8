package cn.mingchu.jobs.alert.desk;

import cn.mingchu.jobs.alert.course.AlertStatement;
import cn.mingchu.jobs.alert.course.Course;
import cn.mingchu.jobs.alert.course.Objection;
import cn.mingchu.jobs.alert.course.Office;
import cn.mingchu.jobs.alert.news.DeskInput;
import cn.mingchu.jobs.alert.news.Doing;
import cn.mingchu.jobs.alert.news.FarCause;
import cn.mingchu.jobs.alert.news.FindingNews;
import cn.mingchu.schemas.event.RefusalReason;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the alerts of a desk, whatever order it hears of things in.
 *
 * <p>What stands is a function of the set of findings and actions, the terms, the calendar, and how
 * far the gateway's clock has come; so long as nothing comes later than {@link #LATENESS_BOUND}
 * after what came before it. What comes later counts from then on. It asks no clock.
 */
public final class DeskJudge {

  /** Findings and actions come by several ways, and may overtake one another by so much. */
  public static final Duration LATENESS_BOUND = Duration.ofHours(1);

  /** For so long it is waited for an alert that an action names. */
  static final Duration WAIT_FOR_ALERT = Duration.ofMinutes(1);

  /**
   * Takes in a finding or an action, and tells what is new.
   *
   * @param now how far the gateway's clock has come for everybody, UTC milliseconds
   */
  public void hear(DeskBook book, DeskInput input, long now, Office office, DeskVoice voice) {
    long at = Math.max(input.ingestTime(), book.settledUntil);
    Place place = Place.of(input, at);
    if (book.recent.keySet().stream().anyMatch(place::isOfTheSameAs)) {
      return;
    }
    book.recent.put(place, input);
    book.now = Math.max(book.now, Math.max(now, at));
    judge(book, office, voice);
  }

  /** Remembers whose desk it is, as far as an input tells. */
  public void locate(DeskBook book, DeskInput input) {
    if (input instanceof FindingNews news) {
      book.schoolId = news.schoolId();
      book.regionCode = news.regionCode() == null ? book.regionCode : news.regionCode();
    } else if (input instanceof FarCause far) {
      book.schoolId = far.schoolId();
      book.regionCode = far.cause().regionCode();
    }
  }

  /**
   * Takes in that time has passed, or that the school days are others, and tells what is new.
   *
   * @param now how far the gateway's clock has come for everybody, UTC milliseconds
   */
  public void timePasses(DeskBook book, long now, Office office, DeskVoice voice) {
    book.now = Math.max(book.now, now);
    judge(book, office, voice);
  }

  private static void judge(DeskBook book, Office office, DeskVoice voice) {
    settle(book, office);
    Desk desk = book.opening.copy();
    book.recent.forEach((place, input) -> hear(desk, place, input, office));
    desk.advance(book.now, office);
    tellAlerts(book, desk, office, voice);
    long unknown = tellRefusals(book, desk, voice);
    forgetRefusals(book);
    long settling =
        book.recent.isEmpty() ? DeskBook.NEVER : book.recent.firstKey().at() + settledAfter();
    long forgettable = desk.nextForgettable(office);
    forgettable = forgettable == Course.NEVER ? forgettable : forgettable + settledAfter();
    book.nextChange =
        List.of(desk.nextChange(office), unknown, settling, forgettable, forgettingOfTold(book))
            .stream()
            .min(Comparator.naturalOrder())
            .orElseThrow();
  }

  private static void hear(Desk desk, Place place, DeskInput input, Office office) {
    desk.advance(place.at() - 1, office); // at the last moment is in time
    if (input instanceof FindingNews news) {
      desk.hear(news, place.at(), office);
    } else if (input instanceof Doing doing) {
      desk.hear(doing, place.at(), office);
    } else if (input instanceof FarCause far) {
      desk.hear(far, place.at(), office);
    }
  }

  /** Puts into the opening what cannot be overtaken any more, and forgets what is long over. */
  private static void settle(DeskBook book, Office office) {
    long until = book.now - LATENESS_BOUND.toMillis();
    if (until <= book.settledUntil) {
      return;
    }
    book.settledUntil = until;
    Desk opening = book.opening;
    while (!book.recent.isEmpty() && book.recent.firstKey().at() < until) {
      Map.Entry<Place, DeskInput> first = book.recent.pollFirstEntry();
      hear(opening, first.getKey(), first.getValue(), office);
    }
    opening.advance(until - 1, office);
    opening.forgetUntil(until, office).forEach(book.told::remove);
    book.told.values().removeIf(alert -> alert.isMerged() && alert.decidedTime() < until);
  }

  /** Beyond the bound by a moment. */
  private static long settledAfter() {
    return LATENESS_BOUND.toMillis() + 1;
  }

  private static long forgettingOfTold(DeskBook book) {
    long next = DeskBook.NEVER;
    for (AlertStatement alert : book.told.values()) {
      next = alert.isMerged() ? Math.min(next, alert.decidedTime() + settledAfter()) : next;
    }
    return next;
  }

  private static void tellAlerts(DeskBook book, Desk desk, Office office, DeskVoice voice) {
    long lateAfter = office.terms().lateAfter().toMillis();
    Map<String, List<Known>> members = desk.byAlert();
    Map<String, List<Known>> explained = desk.byExplainer();
    for (Course course : desk.courses.values()) {
      AlertStatement alert =
          course.statement(
              ids(members.get(course.alertId())),
              ids(explained.get(course.alertId())),
              office,
              book.now);
      AlertStatement before = book.told.get(course.alertId());
      boolean isOfInterest = before != null || alert.standsForItself();
      if (isOfInterest && (before == null || !before.saysTheSameAs(alert))) {
        AlertStatement next = alert.after(before, lateAfter);
        book.told.put(next.alertId(), next);
        voice.tell(next);
      }
    }
    for (AlertStatement before : List.copyOf(book.told.values())) {
      if (!desk.courses.containsKey(before.alertId()) && !before.isMerged()) {
        Known raising = desk.findings.get(before.alertId());
        AlertStatement merged = before.merged(raising == null ? null : raising.alertId, book.now);
        book.told.put(merged.alertId(), merged);
        voice.tell(merged);
      }
    }
  }

  private static SortedSet<String> ids(@Nullable List<Known> findings) {
    return findings == null
        ? new TreeSet<>()
        : findings.stream()
            .map(known -> known.news.findingId())
            .collect(Collectors.toCollection(TreeSet::new));
  }

  /** When the next alert is no longer waited for; {@link DeskBook#NEVER} for never. */
  private static long tellRefusals(DeskBook book, Desk desk, DeskVoice voice) {
    long next = DeskBook.NEVER;
    Map<UUID, Refusal> now = new TreeMap<>();
    for (Map.Entry<Doing, Objection> each : desk.objections.entrySet()) {
      Doing doing = each.getKey();
      Objection objection = each.getValue();
      long told = doing.ingestTime() + WAIT_FOR_ALERT.toMillis();
      if (objection.reason() == RefusalReason.UNKNOWN_ALERT && book.now < told) {
        next = Math.min(next, told);
        continue;
      }
      now.put(
          doing.actionId(),
          new Refusal(
              doing.actionId(),
              1,
              doing.alertId(),
              doing.deskId(),
              book.schoolId,
              objection.reason(),
              objection.detail(),
              false,
              doing.ingestTime()));
    }
    for (Refusal refusal : now.values()) {
      tell(book, refusal, voice);
    }
    for (Refusal before : List.copyOf(book.refused.values())) {
      if (!now.containsKey(before.actionId()) && !before.isWithdrawn()) {
        tell(book, before.withdrawn(), voice);
      }
    }
    return next;
  }

  /** What is settled is refused for good. */
  private static void forgetRefusals(DeskBook book) {
    book.opening.objections.clear();
    Set<String> lately = book.recent.keySet().stream().map(Place::id).collect(Collectors.toSet());
    book.refused.keySet().removeIf(actionId -> !lately.contains(actionId.toString()));
  }

  private static void tell(DeskBook book, Refusal refusal, DeskVoice voice) {
    Refusal before = book.refused.get(refusal.actionId());
    Refusal next = before == null ? refusal : refusal.asRevision(before.revision() + 1);
    if (before == null || !before.equals(refusal.asRevision(before.revision()))) {
      book.refused.put(next.actionId(), next);
      voice.tell(next);
    }
  }
}
