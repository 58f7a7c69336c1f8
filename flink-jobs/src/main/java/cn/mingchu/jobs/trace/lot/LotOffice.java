package cn.mingchu.jobs.trace.lot;

import cn.mingchu.jobs.finding.FindingId;
import cn.mingchu.jobs.trace.book.Drill;
import cn.mingchu.jobs.trace.book.Exposure;
import cn.mingchu.jobs.trace.book.Grade;
import cn.mingchu.jobs.trace.book.Inquiry;
import cn.mingchu.jobs.trace.book.LotJudge;
import cn.mingchu.jobs.trace.book.LotVoice;
import cn.mingchu.jobs.trace.book.Presence;
import cn.mingchu.jobs.trace.book.Prohibition;
import cn.mingchu.jobs.trace.book.Suspicion;
import cn.mingchu.schemas.event.FindingStatus;
import cn.mingchu.schemas.rule.Rule;
import cn.mingchu.schemas.rule.RuleCatalogue;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Judges what a node hears, and tells those who have to act while something suspect lies there.
 *
 * <p>A finding lasts from when the recall is known, or the goods come, until the last of them may
 * have left; what was eaten before anybody knew is an exposure and no finding. A drill is neither:
 * it is answered, and forgotten with its day. Time is the gateway's: it decides only whether an end
 * has come that papers announce, or that of a drill.
 */
public final class LotOffice {

  private static final long NEVER = Long.MAX_VALUE;

  private final LotJudge judge = new LotJudge();
  private final Map<Grade, Rule> rules;

  /** An office for the rules of a catalogue on lots that must not be used, one for each grade. */
  public LotOffice(RuleCatalogue catalogue) {
    this.rules =
        Map.of(
            Grade.RECALL, catalogue.find("RECALL_LOT_IN_USE").orElseThrow(),
            Grade.HOLD, catalogue.find("LOT_HOLD").orElseThrow(),
            Grade.SIBLING, catalogue.find("SIBLING_LOT_HOLD").orElseThrow());
  }

  /**
   * Takes in what a node hears.
   *
   * @param now the gateway's time, UTC milliseconds
   */
  public void hear(LotAccount account, Hearing hearing, long now, OfficeVoice voice) {
    if (DrillAnswers.isOver(hearing.input(), now)) {
      return;
    }
    Place said = hearing.place();
    boolean isFound = said != null && !said.equals(account.place);
    if (said != null) {
      account.place = account.place == null ? said : account.place.updatedBy(said);
    }
    judge.hear(
        account.book,
        hearing.input(),
        new LotVoice() {
          @Override
          public void tell(Suspicion suspicion) {
            voice.tell(new Hearing(suspicion, hearing.ingestTime(), null));
          }

          @Override
          public void tell(Inquiry inquiry) {
            voice.tell(new Hearing(inquiry, hearing.ingestTime(), null));
          }

          @Override
          public void tell(Exposure exposure) {
            if (!isFound) {
              expose(account, exposure, hearing.ingestTime(), now, voice);
            }
          }
        });
    if (isFound) {
      account
          .book
          .exposures()
          .forEach(exposure -> expose(account, exposure, hearing.ingestTime(), now, voice));
    }
    DrillAnswers.tell(account, hearing.input(), voice);
  }

  /**
   * Lets time pass.
   *
   * @param now the gateway's time, UTC milliseconds
   */
  public void timePasses(LotAccount account, long now, OfficeVoice voice) {
    DrillAnswers.forget(account, now);
    account
        .book
        .exposures()
        .forEach(
            exposure -> {
              LotFinding told = account.told.get(exposure.recallId());
              if (told != null) {
                find(account, exposure, told.decidedIngestTime(), now, voice);
              }
            });
  }

  /** When time has to pass next, UTC milliseconds; null where nothing is announced. */
  public @Nullable Long nextAlarm(LotAccount account) {
    return Stream.concat(
            account.told.values().stream()
                .filter(finding -> finding.status() == FindingStatus.OPEN)
                .map(LotFinding::endTime)
                .filter(Objects::nonNull),
            account.book.drills().stream().map(Drill::endsAt))
        .min(Long::compare)
        .orElse(null);
  }

  private void expose(
      LotAccount account, Exposure exposure, long ingestTime, long now, OfficeVoice voice) {
    if (Grade.of(exposure.recallId()) == Grade.DRILL) {
      return; // it is answered as a whole
    }
    Place place = account.place;
    if (place != null) {
      int revision = account.exposuresTold.merge(exposure.recallId(), 1, Integer::sum);
      voice.tell(exposure.asRevision(revision), place, ingestTime);
    }
    find(account, exposure, ingestTime, now, voice);
  }

  private void find(
      LotAccount account, Exposure exposure, long ingestTime, long now, OfficeVoice voice) {
    Place place = account.place;
    LotFinding told = account.told.get(exposure.recallId());
    Presence presence = exposure.presence();
    if (place == null || place.schoolId() == null || !place.canBeUsed()) {
      return;
    }
    if (presence == null && told == null) {
      return;
    }
    LotFinding finding = finding(place, exposure, told, Math.max(now, ingestTime), ingestTime);
    if (told == null || !saysTheSame(told, finding)) {
      account.told.put(exposure.recallId(), finding);
      voice.tell(finding);
    }
  }

  private LotFinding finding(
      Place place, Exposure exposure, @Nullable LotFinding told, long now, long ingestTime) {
    String recallId = exposure.recallId();
    Rule rule = Objects.requireNonNull(rules.get(Grade.of(recallId)));
    Presence presence = exposure.presence();
    String nodeId = place.node().id();
    FindingStatus status =
        presence == null
            ? FindingStatus.WITHDRAWN
            : presence.to() > now ? FindingStatus.OPEN : FindingStatus.CLOSED;
    long start = presence != null ? presence.from() : Objects.requireNonNull(told).startTime();
    return new LotFinding(
        FindingId.of(rule.id(), nodeId + '\n' + recallId, 0), // one recall is one episode
        told == null ? 1 : told.revision() + 1,
        rule.id(),
        rule.version(),
        nodeId,
        recallId,
        place.schoolId(),
        place.regionCode(),
        rule.severity(),
        status,
        start,
        presence == null || presence.to() == NEVER ? null : presence.to(),
        ingestTime,
        shownBy(exposure.prohibition(), told));
  }

  private static @Nullable ShowingEvent shownBy(
      Prohibition prohibition, @Nullable LotFinding told) {
    if (prohibition.hasEvent()) {
      return new ShowingEvent(
          prohibition.eventIdHigh(), prohibition.eventIdLow(), prohibition.knownAt());
    }
    return told == null ? null : told.shownBy();
  }

  private static boolean saysTheSame(LotFinding one, LotFinding other) {
    return one.status() == other.status()
        && one.startTime() == other.startTime()
        && Objects.equals(one.endTime(), other.endTime())
        && Objects.equals(one.shownBy(), other.shownBy())
        && Objects.equals(one.regionCode(), other.regionCode());
  }
}
