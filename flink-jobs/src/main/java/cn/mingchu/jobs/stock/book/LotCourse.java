package cn.mingchu.jobs.stock.book;

import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.jobs.stock.paper.LotLabel;
import cn.mingchu.jobs.stock.paper.StockClaim;
import cn.mingchu.jobs.stock.paper.StockKind;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.Severity;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How far the book of one lot has come, after some of its claims in canonical order.
 *
 * <p>A function of those claims and the rules alone: what depends on the order in which they came
 * in MUST NOT be kept here.
 */
final class LotCourse {

  static final long NEVER = Long.MAX_VALUE;

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final int WHOLE = 100;

  final Map<StockKind, Long> grams = new EnumMap<>(StockKind.class);
  long variance;
  long onHand;

  /** What came, or was there, since it was last counted. */
  long handled;

  /** Whether anything of it ever came, or was counted. */
  boolean hasCome;

  /** When something last happened to it; {@link Long#MIN_VALUE} while nothing has. */
  long time = Long.MIN_VALUE;

  long ingestTime = Long.MIN_VALUE;
  @Nullable LotLabel label;

  /** The claim that brought the label. */
  @Nullable BookEvidence labelledBy;

  /** The last claim that stands. */
  @Nullable BookEvidence last;

  /** Since when something has left that never came. */
  @Nullable Spell missing;

  /** Since when there is less than nothing, of what did come. */
  @Nullable Spell negative;

  @Nullable Spell expired;
  @Nullable Spell expiring;

  boolean hasBegun() {
    return time != Long.MIN_VALUE;
  }

  /** Whether nothing is there and nothing lasts. */
  boolean isOver() {
    return onHand == 0 && missing == null && negative == null;
  }

  /** Takes in one more claim, which MUST be later in canonical order than all before. */
  void see(StockClaim claim, Shelf shelf, Consumer<BookFinding> say) {
    Telling telling = new Telling(shelf, say);
    if (claim.stands() && hasBegun() && claim.time() > time) {
      settleDates(telling);
      datesPass(claim.time() - 1, telling); // what leaves at the last moment was there in time
    }
    ingestTime = Math.max(ingestTime, claim.ingestTime());
    if (claim.stands()) {
      take(claim, telling);
      time = claim.time();
      last = claim.as(EvidenceRole.LAST);
      judgeBalance(claim, telling);
    }
  }

  /** Says what lasts at a moment of the gateway's clock; returns when that will change. */
  long lookAt(long now, Shelf shelf, Consumer<BookFinding> say) {
    StockRules rules = shelf.rules();
    Telling telling = new Telling(shelf, say);
    long next = NEVER;
    Spell lack = missing;
    EffectiveRule neverCame =
        lack == null ? null : rules.at(StockRules.NEVER_CAME, lack.startTime());
    if (lack != null && neverCame != null) {
      long due = lack.knownAt() + neverCame.amount(ParameterName.GRACE);
      if (due > now) {
        next = due;
      } else {
        Spell known = new Spell(lack.startTime(), due, lack.shownBy(), lack.worstGrams());
        telling.tell(neverCame, neverCame.severity(), known.lasting(), known.evidence(null));
      }
    }
    Spell less = negative;
    EffectiveRule negativeRule =
        less == null ? null : rules.at(StockRules.NEGATIVE, less.startTime());
    if (less != null && negativeRule != null) {
      telling.tell(negativeRule, negativeRule.severity(), less.lasting(), less.evidence(null));
    }
    LotCourse passed = copy();
    if (hasBegun()) {
      passed.settleDates(telling);
      passed.datesPass(now, telling);
    }
    passed.tellLasting(StockRules.EXPIRED, passed.expired, telling);
    passed.tellLasting(StockRules.EXPIRING, passed.expiring, telling);
    return Math.min(next, passed.nextDateAfter(now, rules));
  }

  LotCourse copy() {
    LotCourse copy = new LotCourse();
    copy.grams.putAll(grams);
    copy.variance = variance;
    copy.onHand = onHand;
    copy.handled = handled;
    copy.hasCome = hasCome;
    copy.time = time;
    copy.ingestTime = ingestTime;
    copy.label = label;
    copy.labelledBy = labelledBy;
    copy.last = last;
    copy.missing = missing;
    copy.negative = negative;
    copy.expired = expired;
    copy.expiring = expiring;
    return copy;
  }

  private void take(StockClaim claim, Telling telling) {
    if (claim.label() != null) {
      label = claim.label();
      labelledBy = claim.as(EvidenceRole.FIRST);
    }
    if (claim.kind() == StockKind.COUNTED) {
      grams.put(StockKind.COUNTED, claim.grams());
      count(claim, telling);
      return;
    }
    grams.merge(claim.kind(), claim.grams(), Long::sum);
    if (claim.kind().comes()) {
      onHand += claim.grams();
      handled += claim.grams();
    } else {
      onHand -= claim.grams();
    }
  }

  /** What is there by the book, or by nobody's book the first time, is what was counted. */
  private void count(StockClaim claim, Telling telling) {
    long more = claim.grams() - onHand;
    variance += more;
    onHand = claim.grams();
    EffectiveRule rule = telling.rules().at(StockRules.MISCOUNTED, claim.time());
    if (hasCome && rule != null) {
      long missed = Math.abs(more);
      if (missed * WHOLE > rule.amount(ParameterName.VARIANCE) * handled) {
        boolean isMuch = missed * WHOLE > rule.amount(ParameterName.RAISE_VARIANCE) * handled;
        telling.tell(
            rule,
            isMuch ? rule.raisedSeverity() : rule.severity(),
            BookEpisode.at(claim.time(), ingestTime, Stakes.ofGrams(missed)),
            List.of(claim.as(EvidenceRole.DECIDING)));
      }
    }
    handled = claim.grams();
  }

  private void judgeBalance(StockClaim claim, Telling telling) {
    boolean comes = claim.kind().comes() || claim.kind() == StockKind.COUNTED;
    if (!hasCome && !comes && claim.grams() > 0) {
      missing =
          missing == null
              ? new Spell(claim.time(), ingestTime, claim.as(EvidenceRole.FIRST), -onHand)
              : missing.withAtLeast(-onHand);
    }
    Spell lack = missing;
    if (comes && lack != null) {
      EffectiveRule rule = telling.rules().at(StockRules.NEVER_CAME, lack.startTime());
      if (rule != null && claim.time() - lack.startTime() > rule.amount(ParameterName.GRACE)) {
        telling.tell(
            rule,
            rule.severity(),
            lack.until(claim.time(), ingestTime),
            lack.evidence(claim.as(EvidenceRole.LAST)));
      }
      missing = null;
    }
    hasCome |= comes;
    if (hasCome && onHand < 0) {
      negative =
          negative == null
              ? new Spell(claim.time(), ingestTime, claim.as(EvidenceRole.FIRST), -onHand)
              : negative.withAtLeast(-onHand);
    }
    Spell less = negative;
    if (less != null && onHand >= 0) {
      telling.tellOver(StockRules.NEGATIVE, less, claim.time(), ingestTime, last);
      negative = null;
    }
  }

  /** What the dates on the label make of what is there, once all of a moment is known. */
  private void settleDates(Telling telling) {
    BookEvidence shownBy = labelledBy;
    if (shownBy == null) {
      return;
    }
    boolean isExpired = onHand > 0 && endOfLastDay() <= time;
    boolean isExpiring = onHand > 0 && !isExpired && warnFrom(telling.rules()) <= time;
    expired = settled(StockRules.EXPIRED, expired, isExpired, shownBy, telling);
    expiring = settled(StockRules.EXPIRING, expiring, isExpiring, shownBy, telling);
  }

  private @Nullable Spell settled(
      String ruleId, @Nullable Spell spell, boolean isSo, BookEvidence shownBy, Telling telling) {
    if (spell != null && !isSo) {
      telling.tellOver(ruleId, spell, time, ingestTime, last);
      return null;
    }
    return spell == null && isSo ? spell(time, shownBy) : spell;
  }

  /** Lets time alone pass: what is there comes to its dates. */
  private void datesPass(long now, Telling telling) {
    BookEvidence shownBy = labelledBy;
    if (shownBy == null || onHand <= 0) {
      return;
    }
    long end = endOfLastDay();
    long warn = warnFrom(telling.rules());
    if (expiring == null && warn > time && warn <= now) {
      expiring = spell(warn, shownBy);
    }
    Spell soon = expiring;
    if (soon != null && end <= now) {
      telling.tellOver(StockRules.EXPIRING, soon, end, Math.max(end, ingestTime), null);
      expiring = null;
    }
    if (expired == null && end > time && end <= now) {
      expired = spell(end, shownBy);
    }
  }

  private Spell spell(long start, BookEvidence shownBy) {
    return new Spell(start, Math.max(start, ingestTime), shownBy, onHand);
  }

  private void tellLasting(String ruleId, @Nullable Spell spell, Telling telling) {
    EffectiveRule rule = spell == null ? null : telling.rules().at(ruleId, spell.startTime());
    if (spell != null && rule != null) {
      telling.tell(rule, rule.severity(), spell.lasting(), spell.evidence(null));
    }
  }

  private long nextDateAfter(long now, StockRules rules) {
    if (onHand <= 0 || !hasBegun()) {
      return NEVER;
    }
    long warn = warnFrom(rules);
    long end = endOfLastDay();
    return warn > now ? warn : end > now ? end : NEVER;
  }

  /** The first moment after the last day on the label; never where there is none. */
  private long endOfLastDay() {
    Long lastDay = label == null ? null : label.lastDay();
    return lastDay == null
        ? NEVER
        : LocalDate.ofEpochDay(lastDay + 1).atStartOfDay(SHANGHAI).toInstant().toEpochMilli();
  }

  private long warnFrom(StockRules rules) {
    long end = endOfLastDay();
    EffectiveRule rule = end == NEVER ? null : rules.at(StockRules.EXPIRING, end);
    return rule == null ? NEVER : end - rule.amount(ParameterName.BEFORE);
  }

  /** Whom to tell, and by which rules. */
  private record Telling(Shelf shelf, Consumer<BookFinding> say) {

    StockRules rules() {
      return shelf.rules();
    }

    void tell(
        EffectiveRule rule, Severity severity, BookEpisode episode, List<BookEvidence> evidence) {
      say.accept(BookFinding.of(rule, severity, shelf.subject(), episode, evidence));
    }

    void tellOver(
        String ruleId, Spell spell, long end, long ingestTime, @Nullable BookEvidence endedBy) {
      EffectiveRule rule = rules().at(ruleId, spell.startTime());
      if (rule != null) {
        tell(rule, rule.severity(), spell.until(end, ingestTime), spell.evidence(endedBy));
      }
    }
  }
}
