package cn.mingchu.portal.report;

import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.report.Report.Change;
import cn.mingchu.portal.report.Report.Compared;
import cn.mingchu.portal.report.Report.Point;
import cn.mingchu.portal.report.Report.Ranked;
import cn.mingchu.portal.sheet.Cell;
import cn.mingchu.portal.sheet.Sheet;
import cn.mingchu.portal.supervision.Office;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A report as a sheet: a line a number, with the part of the report that it stands in, so that it
 * can be filtered. What was not measured stands there empty.
 */
@Component
class ReportSheet {

  private static final List<String> HEADS =
      List.of(
          "section", "code", "name", "day", "figure", "rank", "part", "whole", "value", "before",
          "change");

  private final Words words;
  private final ReportWording wording;

  ReportSheet(Words words, ReportWording wording) {
    this.words = words;
    this.wording = wording;
  }

  Sheet of(Report report) {
    List<List<Cell>> lines = new ArrayList<>();
    lines.add(
        line(report, "report.overview", report.node())
            .figure(words.say("supervision.score"))
            .value(report.score(), report.scoreBefore())
            .cells());
    report.ranking().forEach(one -> lines.addAll(ranked(report, one)));
    report.better().forEach(one -> lines.add(change(report, one)));
    report.worse().forEach(one -> lines.add(change(report, one)));
    report.course().forEach(point -> lines.add(point(report, point)));
    report.targets().forEach(office -> lines.addAll(target(report, office)));
    report.measures().forEach(measure -> lines.add(measure(report, measure)));
    return new Sheet(
        words.say("report.sheet"),
        HEADS.stream().map(head -> words.say("report.sheet." + head)).toList(),
        lines);
  }

  private List<List<Cell>> ranked(Report report, Ranked one) {
    Line score =
        line(report, "report.ranking", one.node())
            .figure(words.say("supervision.score"))
            .value(one.score(), one.scoreBefore());
    score.rank = one.rank();
    return List.of(score.cells(), answered(report, "report.ranking", one.node(), one.answered()));
  }

  private List<Cell> answered(Report report, String section, String node, Office.Answered said) {
    Line line = line(report, section, node).figure(words.say("report.diligence"));
    line.part = said.met();
    line.whole = said.met() + said.missed();
    return line.value(said.basisPoints(), null).cells();
  }

  private List<Cell> change(Report report, Change one) {
    return line(report, "report.changes", one.node())
        .figure(words.say("supervision.measure." + one.kind()))
        .value(one.after(), one.before())
        .cells();
  }

  private List<Cell> point(Report report, Point point) {
    Line line = line(report, "report.course", report.node()).figure(words.say("supervision.score"));
    line.day = Cell.day(point.firstDay());
    return line.value(point.score(), null).cells();
  }

  private List<List<Cell>> target(Report report, Office office) {
    List<List<Cell>> lines = new ArrayList<>();
    lines.add(answered(report, "report.targets", office.node(), office.answered()));
    for (Office.Missed clock : office.missed()) {
      lines.add(
          line(report, "report.clocks", office.node())
              .figure(
                  "%s %s %s %s"
                      .formatted(
                          words.fullTime(clock.dueTime()),
                          words.say("severity." + clock.severity()),
                          words.say("supervision.missed." + clock.step()),
                          wording.name(report, clock.schoolId())))
              .cells());
    }
    return lines;
  }

  private List<Cell> measure(Report report, Compared measure) {
    Line line =
        line(report, "supervision.measures", report.node())
            .figure(words.say("supervision.measure." + measure.now().kind()));
    line.part = measure.now().part();
    line.whole = measure.now().whole();
    return line.value(measure.now().basisPoints(), measure.before().basisPoints()).cells();
  }

  private Line line(Report report, String section, String node) {
    return new Line(words.say(section), node, wording.name(report, node));
  }

  /** A line that is being filled. */
  private final class Line {

    private final String section;
    private final String node;
    private final String name;
    private String figure = "";
    private Cell day = Cell.text(null);
    private @Nullable Integer rank;
    private @Nullable Long part;
    private @Nullable Long whole;
    private @Nullable Integer value;
    private @Nullable Integer before;

    Line(String section, String node, String name) {
      this.section = section;
      this.node = node;
      this.name = name;
    }

    Line figure(String what) {
      figure = what;
      return this;
    }

    Line value(@Nullable Integer hundredths, @Nullable Integer hundredthsBefore) {
      value = hundredths;
      before = hundredthsBefore;
      return this;
    }

    List<Cell> cells() {
      Integer after = value;
      Integer first = before;
      return List.of(
          Cell.text(section),
          Cell.text(node),
          Cell.text(name),
          day,
          Cell.text(figure),
          rank == null ? Cell.text(null) : Cell.count(rank.longValue()),
          count(part),
          count(whole),
          hundredths(after),
          hundredths(first),
          hundredths(after == null || first == null ? null : (Integer) (after - first)));
    }

    private Cell count(@Nullable Long count) {
      return count == null ? Cell.text(null) : Cell.count(count);
    }

    private Cell hundredths(@Nullable Integer hundredths) {
      return Cell.text(hundredths == null ? null : words.number(hundredths));
    }
  }
}
