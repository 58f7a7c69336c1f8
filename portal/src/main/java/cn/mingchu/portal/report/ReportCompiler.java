package cn.mingchu.portal.report;

import cn.mingchu.portal.report.Report.Change;
import cn.mingchu.portal.report.Report.Compared;
import cn.mingchu.portal.report.Report.Point;
import cn.mingchu.portal.report.Report.Ranked;
import cn.mingchu.portal.report.Report.Source;
import cn.mingchu.portal.supervision.Measured;
import cn.mingchu.portal.supervision.NodeStatement;
import cn.mingchu.schemas.event.MeasureKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a report. The same basis, in whatever order, makes the same report.
 *
 * <p>Parts are ranked by score and never by how many alerts they had: that would punish who
 * measures.
 */
final class ReportCompiler {

  private static final Comparator<Change> LARGEST_FIRST =
      Comparator.comparingInt((Change change) -> -Math.abs(change.by()))
          .thenComparing(Change::kind)
          .thenComparing(Change::node);

  private final ReportRules rules;

  ReportCompiler(ReportRules rules) {
    this.rules = rules;
  }

  /**
   * The report of a period.
   *
   * @throws IllegalArgumentException if no report is made of such a period, or it is not over
   */
  Report compile(Basis basis) {
    NodeStatement own = basis.own();
    ReportKind kind =
        ReportKind.of(own.period())
            .orElseThrow(
                () -> new IllegalArgumentException("no report is made of " + own.period()));
    if (!own.isClosed()) {
      throw new IllegalArgumentException(
          "the period of %s from %s must be over".formatted(own.node(), own.firstDay()));
    }
    NodeStatement before = basis.before();
    List<Change> changes = changes(basis);
    return new Report(
        own.node(),
        own.level(),
        kind,
        own.firstDay(),
        own.lastDay(),
        own.revision(),
        own.isAmended(),
        own.schoolDays(),
        own.score(),
        own.uncapped(),
        before == null ? null : before.score(),
        own.caps(),
        own.parts(),
        compared(own, before),
        own.answered(),
        ranking(basis),
        chosen(changes, ReportCompiler::isBetter),
        chosen(changes, change -> !isBetter(change)),
        course(basis, kind),
        own.targets(),
        restsOn(basis),
        basis.names());
  }

  private static List<Compared> compared(NodeStatement own, @Nullable NodeStatement before) {
    return own.measures().stream()
        .map(
            measure ->
                new Compared(
                    measure,
                    before == null
                        ? new Measured(measure.kind(), null, null)
                        : before.measure(measure.kind())))
        .toList();
  }

  private static List<Ranked> ranking(Basis basis) {
    Map<String, NodeStatement> before = byNode(basis.partsBefore());
    List<NodeStatement> sorted =
        basis.parts().stream()
            .sorted(
                Comparator.comparing(
                        NodeStatement::score, Comparator.nullsLast(Comparator.reverseOrder()))
                    .thenComparing(NodeStatement::node))
            .toList();
    long measured = sorted.stream().filter(part -> part.score() != null).count();
    List<Ranked> ranking = new ArrayList<>();
    Integer rank = null;
    Integer last = null;
    for (NodeStatement part : sorted) {
      if (part.score() == null || measured < 2) {
        rank = null;
      } else if (!part.score().equals(last)) {
        rank = ranking.size() + 1;
      }
      last = part.score();
      NodeStatement earlier = before.get(part.node());
      ranking.add(
          new Ranked(
              part.node(),
              rank,
              part.score(),
              part.uncapped(),
              earlier == null ? null : earlier.score(),
              part.caps(),
              part.answered()));
    }
    return ranking;
  }

  /** Of the node and of each part that was there in both periods. */
  private List<Change> changes(Basis basis) {
    Map<String, NodeStatement> before = new HashMap<>(byNode(basis.partsBefore()));
    Optional.ofNullable(basis.before()).ifPresent(said -> before.put(said.node(), said));
    List<Change> changes = new ArrayList<>();
    for (NodeStatement now :
        Stream.concat(Stream.of(basis.own()), basis.parts().stream()).toList()) {
      NodeStatement earlier = before.get(now.node());
      if (earlier != null) {
        now.measures()
            .forEach(
                measure ->
                    change(now.node(), earlier.measure(measure.kind()), measure)
                        .ifPresent(changes::add));
      }
    }
    return changes;
  }

  private Optional<Change> change(String node, Measured before, Measured after) {
    Integer first = before.basisPoints();
    Integer last = after.basisPoints();
    if (first == null || last == null || !isEnough(before) || !isEnough(after)) {
      return Optional.empty();
    }
    return Math.abs(last - first) < rules.leastChange()
        ? Optional.empty()
        : Optional.of(new Change(node, after.kind(), first, last));
  }

  private boolean isEnough(Measured measure) {
    Long whole = measure.whole();
    return whole != null && whole >= rules.leastWhole();
  }

  private List<Change> chosen(List<Change> changes, Predicate<Change> which) {
    return changes.stream().filter(which).sorted(LARGEST_FIRST).limit(rules.mostChanges()).toList();
  }

  private static boolean isBetter(Change change) {
    boolean rose = change.by() > 0;
    return rose != new Measured(change.kind(), null, null).isBad();
  }

  private List<Point> course(Basis basis, ReportKind kind) {
    Map<LocalDate, NodeStatement> told =
        Stream.concat(basis.course().stream(), Stream.of(basis.own()))
            .collect(
                Collectors.toMap(
                    NodeStatement::firstDay, Function.identity(), (first, second) -> second));
    List<Point> course = new ArrayList<>();
    LocalDate firstDay = basis.own().firstDay();
    for (int period = 0; period < rules.periods(); period++) {
      course.add(0, point(firstDay, told.get(firstDay)));
      firstDay = kind.firstDayBefore(firstDay);
    }
    return course;
  }

  private static Point point(LocalDate firstDay, @Nullable NodeStatement said) {
    return said == null
        ? new Point(firstDay, false, null, false, null, null, null)
        : new Point(
            firstDay,
            true,
            said.score(),
            !said.caps().isEmpty(),
            said.measure(MeasureKind.ACKNOWLEDGED_IN_TIME).basisPoints(),
            said.measure(MeasureKind.DUTIES_DONE).basisPoints(),
            said.measure(MeasureKind.ACCESS).basisPoints());
  }

  private List<Source> restsOn(Basis basis) {
    LocalDate oldest = basis.own().firstDay();
    ReportKind kind = ReportKind.of(basis.own().period()).orElseThrow();
    for (int period = 1; period < rules.periods(); period++) {
      oldest = kind.firstDayBefore(oldest);
    }
    LocalDate from = oldest;
    return Stream.of(
            Stream.of(basis.own()),
            Stream.ofNullable(basis.before()),
            basis.parts().stream(),
            basis.partsBefore().stream(),
            basis.course().stream().filter(said -> !said.firstDay().isBefore(from)))
        .flatMap(Function.identity())
        .map(said -> new Source(said.node(), said.period(), said.firstDay(), said.revision()))
        .distinct()
        .sorted(Comparator.comparing(Source::firstDay).reversed().thenComparing(Source::node))
        .toList();
  }

  private static Map<String, NodeStatement> byNode(List<NodeStatement> said) {
    return said.stream().collect(Collectors.toMap(NodeStatement::node, Function.identity()));
  }
}
