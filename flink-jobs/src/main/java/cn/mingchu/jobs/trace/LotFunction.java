package cn.mingchu.jobs.trace;

import cn.mingchu.jobs.trace.book.Exposure;
import cn.mingchu.jobs.trace.drill.Answer;
import cn.mingchu.jobs.trace.drill.DrillWord;
import cn.mingchu.jobs.trace.lot.Hearing;
import cn.mingchu.jobs.trace.lot.LotAccount;
import cn.mingchu.jobs.trace.lot.LotFinding;
import cn.mingchu.jobs.trace.lot.LotOffice;
import cn.mingchu.jobs.trace.lot.OfficeVoice;
import cn.mingchu.jobs.trace.lot.Place;
import cn.mingchu.schemas.rule.RuleCatalogue;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.streaming.api.TimerService;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/**
 * Follows what is suspect through each lot, dish and meal.
 *
 * <p>Time here is the gateway's: it ends findings on dishes that are announced to be served, and
 * drills.
 */
final class LotFunction extends KeyedProcessFunction<String, Hearing, NodeExposure> {

  private static final long serialVersionUID = 1L;

  /** What nodes tell one another. */
  static final OutputTag<Hearing> SUSPICIONS = new OutputTag<>("suspicions", TraceTypes.HEARING);

  /** For those who have to act. */
  static final OutputTag<LotFinding> FINDINGS = new OutputTag<>("findings", TraceTypes.FINDING);

  /** What nodes answer in drills. */
  static final OutputTag<DrillWord> ANSWERS = new OutputTag<>("answers", TraceTypes.DRILL_WORD);

  private final Retention retention;

  private transient ValueState<LotAccount> accounts;
  private transient LotOffice office;

  /** Makes a function that keeps what it knows for some time. */
  LotFunction(Retention retention) {
    this.retention = retention;
  }

  @Override
  public void open(OpenContext context) {
    accounts = getRuntimeContext().getState(retention.of("lot", TraceTypes.ACCOUNT));
    office = new LotOffice(RuleCatalogue.load());
  }

  @Override
  public void processElement(Hearing hearing, Context context, Collector<NodeExposure> out)
      throws Exception {
    LotAccount account = accounts.value();
    if (account == null) {
      account = new LotAccount(hearing.nodeId());
    }
    TimerService timers = context.timerService();
    office.hear(account, hearing, timers.currentWatermark(), new Voice(context, out));
    keep(account, timers);
  }

  @Override
  public void onTimer(long timestamp, OnTimerContext context, Collector<NodeExposure> out)
      throws Exception {
    LotAccount account = accounts.value();
    if (account != null) {
      office.timePasses(account, timestamp, new Voice(context, out));
      keep(account, context.timerService());
    }
  }

  private void keep(LotAccount account, TimerService timers) throws Exception {
    Long next = office.nextAlarm(account);
    if (next != null) {
      timers.registerEventTimeTimer(next); // one that is there already is the same
    }
    accounts.update(account);
  }

  /** Puts what is said to where it goes. */
  private record Voice(
      KeyedProcessFunction<String, Hearing, NodeExposure>.Context context,
      Collector<NodeExposure> out)
      implements OfficeVoice {

    @Override
    public void tell(Hearing suspicion) {
      context.output(SUSPICIONS, suspicion);
    }

    @Override
    public void tell(Exposure exposure, Place place, long ingestTime) {
      out.collect(new NodeExposure(exposure, place, ingestTime));
    }

    @Override
    public void tell(LotFinding finding) {
      context.output(FINDINGS, finding);
    }

    @Override
    public void tell(Answer answer) {
      context.output(ANSWERS, answer);
    }
  }
}
