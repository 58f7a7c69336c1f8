package cn.mingchu.portal.report;

import cn.mingchu.portal.supervision.Measured;
import cn.mingchu.portal.supervision.NodeStatement;
import cn.mingchu.portal.supervision.Office;
import cn.mingchu.schemas.event.MeasureKind;
import cn.mingchu.schemas.event.OfficeLevel;
import cn.mingchu.schemas.event.ScoreCap;
import cn.mingchu.schemas.event.SupervisionPeriod;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A report as it is kept: whole, so that it says the same whatever becomes of what it rests on.
 *
 * <p>Scores are hundredths of a point, rates hundredths of a per cent; null where nothing was
 * measured.
 *
 * @param wasAmended whether the period had been told as over before, and something else
 * @param scoreBefore over the period before
 * @param measures all kinds, in the order of the contract
 * @param ranking of what is right below: those that have a rank first, by it, then by their code
 * @param better what rose, or fell where less is better; the largest first
 * @param worse likewise
 * @param course as many periods as are to be shown, the oldest first
 * @param targets which offices below did not perform, and which clocks they missed
 * @param restsOn everything that it was made of
 * @param names of all that it names, as they were
 */
record Report(
    String node,
    OfficeLevel level,
    ReportKind kind,
    LocalDate firstDay,
    LocalDate lastDay,
    int revision,
    boolean wasAmended,
    long schoolDays,
    @Nullable Integer score,
    @Nullable Integer uncapped,
    @Nullable Integer scoreBefore,
    List<ScoreCap> caps,
    List<NodeStatement.Part> scoreParts,
    List<Compared> measures,
    Office.Answered answered,
    List<Ranked> ranking,
    List<Change> better,
    List<Change> worse,
    List<Point> course,
    List<Office> targets,
    List<Source> restsOn,
    Map<String, String> names) {

  /**
   * A measure of the node.
   *
   * @param before over the period before; without part and whole where it was not measured
   */
  record Compared(Measured now, Measured before) {

    /** In hundredths of a per cent; null where one of both was not measured. */
    @Nullable Integer change() {
      Integer after = now.basisPoints();
      Integer first = before.basisPoints();
      return after == null || first == null ? null : (Integer) (after - first);
    }
  }

  /**
   * What is right below the node.
   *
   * @param rank from 1, by score; equal ones share it, and the next is as many further. Null where
   *     nothing was measured, or nothing else to compare it with
   * @param answered how its own office answered, load-adjusted
   */
  record Ranked(
      String node,
      @Nullable Integer rank,
      @Nullable Integer score,
      @Nullable Integer uncapped,
      @Nullable Integer scoreBefore,
      List<ScoreCap> caps,
      Office.Answered answered) {

    Ranked {
      caps = List.copyOf(caps);
    }

    /** Of the score; null where one of both was not measured. */
    @Nullable Integer change() {
      Integer after = score;
      Integer first = scoreBefore;
      return after == null || first == null ? null : (Integer) (after - first);
    }
  }

  /** A rate that rose or fell, in hundredths of a per cent. */
  record Change(String node, MeasureKind kind, int before, int after) {

    int by() {
      return after - before;
    }
  }

  /**
   * A period of the course.
   *
   * @param isTold whether anything is known of it
   */
  record Point(
      LocalDate firstDay,
      boolean isTold,
      @Nullable Integer score,
      boolean isCapped,
      @Nullable Integer acknowledged,
      @Nullable Integer dutiesDone,
      @Nullable Integer access) {}

  /** A revision of what was said of a node over a period. */
  record Source(String node, SupervisionPeriod period, LocalDate firstDay, int revision) {}

  Report {
    caps = List.copyOf(caps);
    scoreParts = List.copyOf(scoreParts);
    measures = List.copyOf(measures);
    ranking = List.copyOf(ranking);
    better = List.copyOf(better);
    worse = List.copyOf(worse);
    course = List.copyOf(course);
    targets = List.copyOf(targets);
    restsOn = List.copyOf(restsOn);
    names = Collections.unmodifiableMap(new TreeMap<>(names)); // always in the same order
  }

  /** What is called so, or its code. */
  String name(String code) {
    return names.getOrDefault(code, code);
  }

  /** What was not measured. */
  List<MeasureKind> unmeasured() {
    return measures.stream()
        .filter(measure -> measure.now().basisPoints() == null)
        .map(measure -> measure.now().kind())
        .toList();
  }
}
