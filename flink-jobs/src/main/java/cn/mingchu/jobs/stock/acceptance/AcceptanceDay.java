package cn.mingchu.jobs.stock.acceptance;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookEvidence;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.BookSubject;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.jobs.stock.paper.Handover;
import cn.mingchu.jobs.stock.paper.HandoverKind;
import cn.mingchu.jobs.stock.paper.HandoverLine;
import cn.mingchu.jobs.stock.rules.StockRules;
import cn.mingchu.schemas.event.EvidenceRole;
import cn.mingchu.schemas.event.Sign;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What changed hands at one canteen on one day, in the order of dates.
 *
 * <p>Each acceptance is told by itself, and all that was issued on a day without both signatures
 * once: who never signs is one story, not three hundred.
 */
final class AcceptanceDay {

  private static final int WHOLE = 100;

  /** More papers than anybody looks at. */
  private static final int MOST_EVIDENCE = 20;

  private final BusinessDay day;
  private final Canteen canteen;
  private final List<Handover> accepted = new ArrayList<>();
  private final List<Handover> issued = new ArrayList<>();

  AcceptanceDay(BusinessDay day, Canteen canteen) {
    this.day = day;
    this.canteen = canteen;
  }

  /** Takes in one more handover, which MUST stand and be later than all before. */
  void add(Handover handover) {
    (handover.kind() == HandoverKind.ACCEPTED ? accepted : issued).add(handover);
  }

  /**
   * When a scale that was read on this day no longer counts as being there, UTC milliseconds;
   * {@link Long#MIN_VALUE} where none was read.
   */
  long scaleUntil() {
    long until = Long.MIN_VALUE;
    for (Handover handover : accepted) {
      EffectiveRule rule = canteen.rules().at(StockRules.HAND_TYPED, handover.time());
      if (rule != null && handover.lines().stream().anyMatch(AcceptanceDay::isFromScale)) {
        until = Math.max(until, handover.time() + rule.amount(ParameterName.SCALE_WITHIN));
      }
    }
    return until;
  }

  /** Whether something is said of it only when it is over. */
  boolean isAwaited() {
    return accepted.stream().anyMatch(handover -> handover.taken() > 0);
  }

  /**
   * Says what is not as it should be.
   *
   * @param scaleUntil the latest that a scale which was read until the end of this day counts as
   *     being there, UTC milliseconds
   * @param now how far the gateway's clock has come, UTC milliseconds
   */
  void judge(long scaleUntil, long now, Consumer<BookFinding> say) {
    for (Handover handover : accepted) {
      judgeSignatures(handover, say);
      judgeWeights(handover, say);
    }
    judgeIssues(say);
    if (day.end() <= now && scaleUntil >= day.begin()) {
      judgeHandTyping(say);
    }
  }

  private void judgeSignatures(Handover handover, Consumer<BookFinding> say) {
    EffectiveRule rule = canteen.rules().at(StockRules.NOT_SIGNED_BY_TWO, handover.time());
    if (rule != null && new SignatureRule(rule).isBrokenBy(handover)) {
      say.accept(
          BookFinding.of(
                  rule,
                  rule.severity(),
                  canteen.subject(),
                  atOnce(handover, Stakes.ofGrams(handover.taken())),
                  List.of(handover.as(EvidenceRole.DECIDING)))
              .restingOn(handover.paperId()));
    }
  }

  private void judgeWeights(Handover handover, Consumer<BookFinding> say) {
    EffectiveRule rule = canteen.rules().at(StockRules.WEIGHED_OTHERWISE, handover.time());
    if (rule == null) {
      return;
    }
    WeightRule weight = new WeightRule(rule);
    for (HandoverLine line : handover.lines()) {
      if (weight.isBrokenBy(line)) {
        Stakes stakes = Stakes.ofGoods(Math.abs(line.surplus()), line.priceFen());
        say.accept(
            BookFinding.of(
                    rule,
                    rule.severity(),
                    BookSubject.lot(line.lotId(), canteen.schoolId(), canteen.regionCode()),
                    atOnce(handover, stakes),
                    List.of(handover.as(EvidenceRole.DECIDING)))
                .restingOn(handover.paperId() + ' ' + line.lotId())
                .showing(line.surplus() < 0 ? Sign.SHORT_WEIGHT : Sign.OVERWEIGHT));
      }
    }
  }

  private void judgeIssues(Consumer<BookFinding> say) {
    EffectiveRule rule = canteen.rules().at(StockRules.NOT_SIGNED_BY_TWO, day.begin());
    List<Handover> unsigned =
        rule == null
            ? List.of()
            : issued.stream().filter(new SignatureRule(rule)::isBrokenBy).toList();
    if (rule == null || unsigned.isEmpty()) {
      return;
    }
    long last = unsigned.get(unsigned.size() - 1).time();
    long grams = unsigned.stream().mapToLong(Handover::taken).sum();
    BookEpisode episode =
        new BookEpisode(unsigned.get(0).time(), last, last, known(unsigned), Stakes.ofGrams(grams));
    say.accept(
        BookFinding.of(rule, rule.severity(), canteen.subject(), episode, evidence(unsigned))
            .restingOn("issues %s %s".formatted(canteen.schoolId(), day)));
  }

  private void judgeHandTyping(Consumer<BookFinding> say) {
    EffectiveRule rule = canteen.rules().at(StockRules.HAND_TYPED, day.begin());
    List<Handover> typing =
        accepted.stream().filter(one -> one.lines().stream().anyMatch(this::isTyped)).toList();
    List<HandoverLine> weighed =
        accepted.stream()
            .flatMap(handover -> handover.lines().stream())
            .filter(HandoverLine::isTaken)
            .toList();
    List<HandoverLine> typed = weighed.stream().filter(this::isTyped).toList();
    if (rule == null
        || (long) typed.size() * WHOLE <= rule.amount(ParameterName.HAND_TYPED) * weighed.size()) {
      return;
    }
    BookEpisode episode =
        new BookEpisode(
            day.begin(),
            day.end(),
            day.end(),
            Math.max(day.end(), known(accepted)),
            Stakes.ofGrams(typed.stream().mapToLong(HandoverLine::weighed).sum()));
    say.accept(BookFinding.of(rule, rule.severity(), canteen.subject(), episode, evidence(typing)));
  }

  private boolean isTyped(HandoverLine line) {
    return line.isTaken() && line.handTyped();
  }

  private static boolean isFromScale(HandoverLine line) {
    return line.isTaken() && !line.handTyped();
  }

  private static BookEpisode atOnce(Handover handover, Stakes stakes) {
    return BookEpisode.at(handover.time(), handover.ingestTime(), stakes);
  }

  private static long known(List<Handover> handovers) {
    return handovers.stream().mapToLong(Handover::ingestTime).max().orElse(Long.MIN_VALUE);
  }

  private static List<BookEvidence> evidence(List<Handover> handovers) {
    return handovers.stream()
        .limit(MOST_EVIDENCE)
        .map(handover -> handover.as(EvidenceRole.DECIDING))
        .toList();
  }
}
