package cn.mingchu.portal.supervision;

import cn.mingchu.portal.page.Words;
import cn.mingchu.portal.sheet.Cell;
import cn.mingchu.portal.sheet.Sheet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * NodeStatements as a sheet: a line a node and measure; what was not measured stands there empty.
 */
@Component
class SupervisionSheet {

  private static final List<String> HEADS =
      List.of(
          "node",
          "name",
          "from",
          "to",
          "closed",
          "score",
          "uncapped",
          "measure",
          "part",
          "whole",
          "share");

  private final Words words;

  SupervisionSheet(Words words) {
    this.words = words;
  }

  /**
   * A sheet of some of them.
   *
   * @param names of their nodes
   */
  Sheet of(List<NodeStatement> statements, Map<String, String> names) {
    List<List<Cell>> lines = new ArrayList<>();
    for (NodeStatement report : statements) {
      report.measures().forEach(measure -> lines.add(line(report, measure, names)));
    }
    return new Sheet(
        words.say("supervision.title"),
        HEADS.stream().map(head -> words.say("supervision.sheet." + head)).toList(),
        lines);
  }

  private List<Cell> line(NodeStatement report, Measured measure, Map<String, String> names) {
    return List.of(
        Cell.text(report.node()),
        Cell.text(names.getOrDefault(report.node(), report.node())),
        Cell.day(report.firstDay()),
        Cell.day(report.lastDay()),
        Cell.text(words.say("supervision.closed." + report.isClosed())),
        hundredths(report.score()),
        hundredths(report.uncapped()),
        Cell.text(words.say("supervision.measure." + measure.kind())),
        count(measure.part()),
        count(measure.whole()),
        hundredths(measure.basisPoints()));
  }

  private static Cell count(@Nullable Long count) {
    return count == null ? Cell.text(null) : Cell.count(count);
  }

  private Cell hundredths(@Nullable Integer hundredths) {
    return Cell.text(hundredths == null ? null : words.number(hundredths));
  }
}
