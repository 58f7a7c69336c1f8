package cn.mingchu.jobs.supervision.node;

import cn.mingchu.jobs.supervision.diligence.DiligenceTerms;
import cn.mingchu.jobs.supervision.diligence.OfficeCodes;
import cn.mingchu.jobs.supervision.diligence.OfficeDiligence;
import cn.mingchu.schemas.event.OfficeLevel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Says how a node did over a period, and which offices below it did not perform. What it says is a
 * function of the newest revisions of the days of its schools, and of whether the period is over.
 */
public final class NodeJudge {

  /** So many of the clocks that an office missed are told one by one. */
  static final int MOST_MISSED = 20;

  private final DiligenceTerms terms;

  /** A judge by such terms. */
  public NodeJudge(DiligenceTerms terms) {
    this.terms = terms;
  }

  /**
   * What there is to say at a moment of the gateway's clock, UTC milliseconds; empty where it was
   * told, or where there is nothing to tell.
   */
  public Optional<NodeStatement> news(NodeTotals totals, long now) {
    NodeStatement before = totals.told();
    boolean isClosed = now >= totals.period().end();
    NodeStatement statement = statement(totals, before, isClosed);
    if (before == null ? totals.schoolDays == 0 : before.saysTheSameAs(statement)) {
      return Optional.empty();
    }
    totals.tell(statement);
    return Optional.of(statement);
  }

  private NodeStatement statement(
      NodeTotals totals, @Nullable NodeStatement before, boolean isClosed) {
    NodeStatement statement =
        new NodeStatement(
            totals.node,
            totals.level,
            totals.period,
            before == null ? 1 : before.revision() + 1,
            isClosed || (before != null && before.isClosed()),
            before != null && before.isAmended(),
            totals.schoolDays,
            totals.figures,
            totals.own.diligence(terms),
            targets(totals),
            isClosed ? Math.max(totals.asOf, totals.period.end()) : totals.asOf);
    return before != null && before.isClosed() && !before.hasTheFiguresOf(statement)
        ? amended(statement)
        : statement;
  }

  private static NodeStatement amended(NodeStatement statement) {
    return new NodeStatement(
        statement.node(),
        statement.level(),
        statement.period(),
        statement.revision(),
        statement.isClosed(),
        true,
        statement.schoolDays(),
        statement.figures(),
        statement.diligence(),
        statement.targets(),
        statement.asOf());
  }

  private List<NodeStatement.Target> targets(NodeTotals totals) {
    OfficeLevel lower = OfficeCodes.below(totals.level);
    if (lower == null || totals.period.isLive()) {
      return List.of();
    }
    List<NodeStatement.Target> targets = new ArrayList<>();
    for (Map.Entry<String, OfficeRecord> office : totals.below.entrySet()) {
      OfficeDiligence diligence = office.getValue().diligence(terms);
      if (diligence.isTargeted(terms)) {
        targets.add(
            new NodeStatement.Target(
                office.getKey(),
                lower,
                diligence,
                office.getValue().missed.stream().limit(MOST_MISSED).toList()));
      }
    }
    return targets;
  }
}
