package cn.mingchu.jobs.alert.desk;

import cn.mingchu.jobs.alert.course.Objection;
import cn.mingchu.jobs.alert.news.Doing;
import cn.mingchu.jobs.alert.news.Silence;
import cn.mingchu.schemas.alert.AlertTerms;
import cn.mingchu.schemas.event.ActionKind;
import cn.mingchu.schemas.event.PersonRole;
import cn.mingchu.schemas.event.RefusalReason;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may silence what, and for how long. No law says so. A school silences what it works on for
 * some hours, an office what it knows of for some days; what is RED nobody can silence.
 */
final class SilencePermit {

  /** So many silences are kept at one desk, those to come with them. */
  static final int MOST = 50;

  private SilencePermit() {}

  /**
   * What is to be said against an action; empty where it may be taken.
   *
   * @param kept action id to each silence that was asked for before
   */
  static Optional<Objection> objection(Map<String, Silence> kept, Doing doing, AlertTerms terms) {
    PersonRole role = doing.doer().role();
    if (role == PersonRole.OTHER_ROLE || role == PersonRole.CANTEEN_STAFF) {
      return refuse(RefusalReason.WRONG_ROLE, "%s is not for %s".formatted(doing.kind(), role));
    }
    if (!doing.doer().mayReach(doing.deskId(), doing.regionCode())) {
      return refuse(
          RefusalReason.OUT_OF_SCOPE,
          "'%s' is not in '%s'".formatted(doing.deskId(), doing.doer().node()));
    }
    if (doing.kind() == ActionKind.LIFT) {
      return objectionToLifting(kept.get(doing.alertId()), doing);
    }
    Silence silence = doing.silence();
    if (silence == null || !silence.isAboutSomething()) {
      return refuse(RefusalReason.INCOMPLETE, "SILENCE needs a rule, or what it is about");
    }
    if (doing.text() == null || doing.text().isBlank()) {
      return refuse(RefusalReason.INCOMPLETE, "SILENCE needs a reason");
    }
    long others = kept.values().stream().filter(each -> each.until() > doing.ingestTime()).count();
    return others >= MOST
        ? refuse(
            RefusalReason.TOO_MANY,
            "'%s' holds %d silences, and no more".formatted(doing.deskId(), MOST))
        : objectionToTime(silence.notBefore(doing.ingestTime()), doing, terms);
  }

  private static Optional<Objection> objectionToTime(
      Silence silence, Doing doing, AlertTerms terms) {
    if (silence.until() <= silence.from()) {
      return refuse(RefusalReason.INCOMPLETE, "SILENCE ends before it begins");
    }
    Duration longest =
        doing.doer().role() == PersonRole.OFFICIAL
            ? terms.silenceOfOffice()
            : terms.silenceOfSchool();
    if (silence.until() - silence.from() > longest.toMillis()) {
      return refuse(
          RefusalReason.TOO_LONG,
          "%s may silence for %s, and no longer".formatted(doing.doer().role(), longest));
    }
    if (silence.from() - doing.ingestTime() > terms.silenceAhead().toMillis()) {
      return refuse(
          RefusalReason.TOO_LONG, "SILENCE begins within %s".formatted(terms.silenceAhead()));
    }
    return Optional.empty();
  }

  private static Optional<Objection> objectionToLifting(@Nullable Silence silence, Doing doing) {
    return silence == null || silence.until() <= doing.ingestTime()
        ? refuse(
            RefusalReason.UNKNOWN_ALERT,
            "no silence '%s' lasts at '%s'".formatted(doing.alertId(), doing.deskId()))
        : Optional.empty();
  }

  private static Optional<Objection> refuse(RefusalReason reason, String detail) {
    return Optional.of(new Objection(reason, detail));
  }
}
