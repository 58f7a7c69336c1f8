package cn.mingchu.jobs.supervision;

import cn.mingchu.jobs.supervision.canteen.SchoolDay;
import cn.mingchu.jobs.supervision.diligence.DiligenceTerms;
import cn.mingchu.jobs.supervision.node.NodeJudge;
import cn.mingchu.jobs.supervision.node.NodeShare;
import cn.mingchu.jobs.supervision.node.NodeStatement;
import cn.mingchu.jobs.supervision.node.NodeTotals;
import cn.mingchu.jobs.supervision.period.Period;
import java.util.Optional;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.TimeDomain;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Adds up the schools of each node over each period: a pause after it heard something, and when the
 * period is over. All of a period is forgotten when none of its days can change any more.
 */
final class NodeFunction extends KeyedProcessFunction<String, NodeShare, NodeStatement> {

  private static final long serialVersionUID = 1L;

  private static final long DAY_MILLIS = 86_400_000L;

  /** A school's last word on a day has so long to arrive here after it was said. */
  private static final long SPARE_DAYS = 2;

  private final DiligenceTerms terms;
  private final int keptDays;
  private final long pauseMillis;

  private transient NodeJudge judge;
  private transient MapState<String, SchoolDay> days;
  private transient ValueState<NodeTotals> totals;

  /**
   * A function that waits for so long whether more is said.
   *
   * @param keptDays for so many days after it the day of a school may still change
   */
  NodeFunction(DiligenceTerms terms, int keptDays, long pauseMillis) {
    this.terms = terms;
    this.keptDays = keptDays;
    this.pauseMillis = pauseMillis;
  }

  @Override
  public void open(OpenContext context) {
    judge = new NodeJudge(terms);
    days =
        getRuntimeContext()
            .getMapState(
                new MapStateDescriptor<>("school-days", Types.STRING, SupervisionTypes.DAY));
    totals =
        getRuntimeContext().getState(new ValueStateDescriptor<>("totals", SupervisionTypes.TOTALS));
  }

  @Override
  public void processElement(NodeShare share, Context context, Collector<NodeStatement> out)
      throws Exception {
    SchoolDay day = share.day();
    Period period = share.period();
    SchoolDay before = days.get(day.name());
    boolean isKnown = before != null && before.revision() >= day.revision();
    if (isKnown || context.timerService().currentWatermark() >= forgottenFrom(period)) {
      return;
    }
    NodeTotals filed = totals.value();
    NodeTotals kept = filed == null ? new NodeTotals(share.node(), share.level(), period) : filed;
    kept.replace(before, day);
    totals.update(kept);
    if (day.isLive() && day.figures().isEmpty()) {
      days.remove(day.name()); // a school that comes back begins with its first revision
    } else {
      days.put(day.name(), day);
    }
    long now = context.timerService().currentProcessingTime();
    context
        .timerService()
        .registerProcessingTimeTimer(now - Math.floorMod(now, pauseMillis) + pauseMillis);
    if (!period.isLive()) {
      context.timerService().registerEventTimeTimer(period.end());
      context.timerService().registerEventTimeTimer(forgottenFrom(period));
    }
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<NodeStatement> out)
      throws Exception {
    NodeTotals kept = totals.value();
    if (kept == null) {
      return;
    }
    Optional<NodeStatement> news = judge.news(kept, context.timerService().currentWatermark());
    news.ifPresent(out::collect);
    if (context.timeDomain() == TimeDomain.EVENT_TIME
        && timestamp == forgottenFrom(kept.period())) {
      days.clear();
      totals.clear();
    } else if (news.isPresent()) {
      totals.update(kept);
    }
  }

  private long forgottenFrom(Period period) {
    return period.isLive() ? Long.MAX_VALUE : period.end() + (keptDays + SPARE_DAYS) * DAY_MILLIS;
  }
}
