package cn.mingchu.jobs.duty.book;

import cn.mingchu.jobs.day.BusinessDay;
import cn.mingchu.jobs.duty.book.DutyReview.Hanging;
import cn.mingchu.jobs.duty.due.DutyRules;
import cn.mingchu.jobs.duty.due.FiledPaper;
import cn.mingchu.jobs.duty.paper.DutyPaper;
import cn.mingchu.jobs.finding.BookEpisode;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.Stakes;
import cn.mingchu.schemas.event.DutyKind;
import cn.mingchu.schemas.rule.EffectiveRule;
import cn.mingchu.schemas.rule.ParameterName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether samples are large enough, are kept long enough, and do not stay for ever. */
final class SampleReview {

  private static final long DAY = Duration.ofDays(1).toMillis();

  private final DutyBook book;
  private final DutyRules rules;
  private final Map<String, List<FiledPaper>> keptBySample;
  private final Map<String, List<FiledPaper>> disposedBySample;
  private final List<Hanging> findings = new ArrayList<>();
  private long nextChange = DutyBook.NEVER;

  SampleReview(DutyBook book, DutyRules rules) {
    this.book = book;
    this.rules = rules;
    List<FiledPaper> kept = ofKind(DutyKind.SAMPLE_KEPT);
    List<FiledPaper> disposed = ofKind(DutyKind.SAMPLE_DISPOSED);
    this.keptBySample = bySample(kept);
    this.disposedBySample = bySample(disposed);
    kept.forEach(this::judgeKept);
    disposed.forEach(this::judgeDisposed);
  }

  List<Hanging> findings() {
    return findings;
  }

  /** When time alone will next show something, UTC milliseconds. */
  long nextChange() {
    return nextChange;
  }

  private void judgeKept(FiledPaper kept) {
    DutyPaper paper = kept.paper();
    if (book.isOpen(paper.day())) {
      EffectiveRule mass = rules.at(DutyRules.SMALL_SAMPLE, paper.time());
      Integer grams = paper.grams();
      if (mass != null && grams != null && grams < mass.amount(ParameterName.GRAMS)) {
        add(mass, kept, Stakes.ofGrams(mass.amount(ParameterName.GRAMS) - grams));
      }
      EffectiveRule record = rules.at(DutyRules.POOR_SAMPLE_RECORD, paper.time());
      if (record != null && (grams == null || paper.people().isEmpty())) {
        add(record, kept, Stakes.ofGrams(0));
      }
    }
    if (book.isOpen(paper.day() + DutyBook.BOUND_DAYS)) {
      judgeAge(kept);
    }
  }

  private void add(EffectiveRule rule, FiledPaper filed, Stakes stakes) {
    DutyPaper paper = filed.paper();
    BookEpisode episode = BookEpisode.at(paper.time(), paper.ingestTime(), stakes);
    findings.add(new Hanging(paper.day(), finding(rule, episode, List.of(filed), paper)));
  }

  /** As long as papers can be late somebody waits to be told that it is gone. */
  private void judgeAge(FiledPaper kept) {
    DutyPaper paper = kept.paper();
    EffectiveRule rule = rules.at(DutyRules.OLD_SAMPLE, paper.time());
    String sampleId = paper.sampleId();
    if (rule == null || sampleId == null) {
      return;
    }
    long last = lastMoment(paper, rule.amount(ParameterName.FOR));
    Optional<FiledPaper> disposal =
        disposedBySample.getOrDefault(sampleId, List.of()).stream()
            .filter(filed -> filed.paper().time() >= paper.time())
            .filter(filed -> filed.paper().day() <= paper.day() + DutyBook.BOUND_DAYS)
            .min(FiledPaper.BY_TIME);
    Long gone = disposal.map(filed -> filed.paper().time()).orElse(null);
    if (gone == null ? book.now > last : gone > last) {
      long known =
          Math.max(
              Math.max(last, paper.ingestTime()),
              disposal.map(filed -> filed.paper().ingestTime()).orElse(last));
      BookEpisode episode = new BookEpisode(last, gone, last, known, Stakes.ofGrams(0));
      List<FiledPaper> papers = new ArrayList<>(List.of(kept));
      disposal.ifPresent(papers::add);
      findings.add(
          new Hanging(paper.day() + DutyBook.BOUND_DAYS, finding(rule, episode, papers, paper)));
    } else if (gone == null) {
      nextChange = Math.min(nextChange, last + 1);
    }
  }

  /** Nobody has to come on a day of rest: until when it may stay is a matter of other days. */
  private long lastMoment(DutyPaper kept, long allowed) {
    long last = kept.time() + allowed;
    for (long day = kept.day() + 1; day <= kept.day() + DutyBook.BOUND_DAYS; day++) {
      if (day <= BusinessDay.of(last - 1).date().toEpochDay() && !rules.isSchoolDay(day)) {
        last += DAY;
      }
    }
    return last;
  }

  private void judgeDisposed(FiledPaper disposed) {
    DutyPaper paper = disposed.paper();
    String sampleId = paper.sampleId();
    EffectiveRule rule =
        book.isOpen(paper.day()) ? rules.at(DutyRules.EARLY_DISPOSAL, paper.time()) : null;
    if (rule == null || sampleId == null) {
      return;
    }
    keptBySample.getOrDefault(sampleId, List.of()).stream()
        .filter(filed -> filed.paper().time() <= paper.time())
        .filter(filed -> filed.paper().day() >= paper.day() - DutyBook.BOUND_DAYS)
        .min(FiledPaper.BY_TIME)
        .filter(kept -> paper.time() - kept.paper().time() < rule.amount(ParameterName.FOR))
        .ifPresent(
            kept -> {
              long known = Math.max(paper.ingestTime(), kept.paper().ingestTime());
              BookEpisode episode = BookEpisode.at(paper.time(), known, Stakes.ofGrams(0));
              findings.add(
                  new Hanging(paper.day(), finding(rule, episode, List.of(kept, disposed), paper)));
            });
  }

  private BookFinding finding(
      EffectiveRule rule, BookEpisode episode, List<FiledPaper> papers, DutyPaper cause) {
    return DutyReview.finding(book, rule, episode, papers)
        .restingOn(book.schoolId + ' ' + cause.recordId());
  }

  private List<FiledPaper> ofKind(DutyKind kind) {
    return book.papers.values().stream()
        .filter(filed -> filed.paper().kind() == kind && !filed.paper().annulled())
        .toList();
  }

  /** A book has hundreds of samples, and is gone through with each paper. */
  private static Map<String, List<FiledPaper>> bySample(List<FiledPaper> papers) {
    Map<String, List<FiledPaper>> bySample = new HashMap<>();
    for (FiledPaper filed : papers) {
      String sampleId = filed.paper().sampleId();
      if (sampleId != null) {
        bySample.computeIfAbsent(sampleId, none -> new ArrayList<>()).add(filed);
      }
    }
    return bySample;
  }
}
