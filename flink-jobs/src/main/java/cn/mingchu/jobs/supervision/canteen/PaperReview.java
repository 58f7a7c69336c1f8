package cn.mingchu.jobs.supervision.canteen;

import cn.mingchu.jobs.supervision.figure.Figure;
import cn.mingchu.jobs.supervision.word.Days;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DeliveryWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.DutyWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.EntryWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FindingSort;
import cn.mingchu.jobs.supervision.word.SupervisionWord.FindingWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.MealWord;
import cn.mingchu.jobs.supervision.word.SupervisionWord.OfSchool;
import cn.mingchu.jobs.supervision.word.SupervisionWord.ReceiptWord;
import java.util.Map;
import java.util.TreeMap;

/** Counts what people wrote down: duties, meals, books, lots and prices. */
final class PaperReview {

  private record Lot(long day, String lotId) implements Comparable<Lot> {

    @Override
    public int compareTo(Lot other) {
      int byDay = Long.compare(day, other.day);
      return byDay == 0 ? lotId.compareTo(other.lotId) : byDay;
    }
  }

  private record Tracing(boolean isTraced, long asOf) {

    Tracing and(Tracing other) {
      return new Tracing(isTraced && other.isTraced, Math.max(asOf, other.asOf));
    }
  }

  private final Reckoning reckoning;
  private final Map<Lot, Tracing> lots = new TreeMap<>();

  PaperReview(Reckoning reckoning) {
    this.reckoning = reckoning;
  }

  /** Counts all of them. */
  void count(Iterable<OfSchool> words) {
    for (OfSchool word : words) {
      if (word instanceof DutyWord duties) {
        count(duties);
      } else if (word instanceof MealWord meal) {
        add(meal.day(), Figure.FOOD_GROUPS, meal.groups(), meal);
        add(meal.day(), Figure.FOOD_GROUPS_IN_BAND, meal.groupsInBand(), meal);
      } else if (word instanceof EntryWord entries) {
        add(entries.day(), Figure.ENTRIES, entries.entries(), entries);
        add(entries.day(), Figure.ENTRIES_IN_TIME, entries.inTime(), entries);
      } else if (word instanceof DeliveryWord delivery) {
        add(delivery.day(), Figure.FEN_PAID, delivery.fen(), delivery);
      } else if (word instanceof ReceiptWord receipt && receipt.isThere()) {
        trace(receipt.day(), receipt.lotId(), receipt.isTraced(), receipt);
      } else if (word instanceof FindingWord finding && finding.stands()) {
        count(finding);
      }
    }
    lots.forEach(
        (lot, tracing) -> {
          reckoning.add(lot.day(), Figure.LOTS, 1, tracing.asOf());
          reckoning.add(lot.day(), Figure.LOTS_TRACED, tracing.isTraced() ? 1 : 0, tracing.asOf());
        });
  }

  private void count(DutyWord duties) {
    add(duties.day(), Figure.DUTIES, duties.duties(), duties);
    add(duties.day(), Figure.DUTIES_DONE, duties.dutiesDone(), duties);
    add(duties.day(), Figure.SAMPLES, duties.samples(), duties);
    add(duties.day(), Figure.SAMPLES_KEPT, duties.samplesKept(), duties);
    add(duties.day(), Figure.PUBLIC_DUTIES, duties.publicDuties(), duties);
    add(duties.day(), Figure.PUBLIC_DUTIES_DONE, duties.publicDutiesDone(), duties);
  }

  private void count(FindingWord finding) {
    long day = Days.of(finding.startTime());
    if (finding.sort() == FindingSort.CHAIN) {
      trace(day, finding.subjectId(), false, finding);
    } else if (finding.sort() == FindingSort.PRICE) {
      add(day, Figure.FEN_OVERPAID, finding.fen(), finding);
    }
  }

  /** A lot that came in several times on a day is traced if it is each time. */
  private void trace(long day, String lotId, boolean isTraced, OfSchool word) {
    lots.merge(new Lot(day, lotId), new Tracing(isTraced, word.ingestTime()), Tracing::and);
  }

  private void add(long day, Figure figure, long count, OfSchool word) {
    reckoning.add(day, figure, count, word.ingestTime());
  }
}
