package cn.mingchu.jobs.kitchen;

import cn.mingchu.connectors.kafka.Received;
import cn.mingchu.jobs.kitchen.judge.DeviceInput;
import cn.mingchu.jobs.rule.Notice;
import cn.mingchu.jobs.runtime.IngestTime;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.state.ListState;
import org.apache.flink.api.common.state.ListStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.state.FunctionInitializationContext;
import org.apache.flink.runtime.state.FunctionSnapshotContext;
import org.apache.flink.streaming.api.checkpoint.CheckpointedFunction;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/**
 * Notices when events are taken again after a while in which none could be delivered, because the
 * gateway or its broker was away: who was silent in that while had no choice.
 *
 * <p>A gateway that takes events beats every few seconds, and what it takes bears its time: where
 * neither is seen for {@link #LONGEST_PAUSE}, nobody took anything.
 */
final class ComebackFunction extends ProcessFunction<Received<DeviceInput>, Notice>
    implements CheckpointedFunction {

  private static final long serialVersionUID = 1L;

  /** Twelve heartbeats. */
  static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

  private static final long NEVER = Long.MIN_VALUE;

  private transient ListState<Long> kept;
  private transient long last;

  @Override
  public void initializeState(FunctionInitializationContext context) throws Exception {
    kept =
        context
            .getOperatorStateStore()
            .getUnionListState(new ListStateDescriptor<>("last-sign", Types.LONG));
    last = NEVER;
    for (long time : kept.get()) {
      last = Math.max(last, time);
    }
  }

  @Override
  public void snapshotState(FunctionSnapshotContext context) throws Exception {
    kept.update(last == NEVER ? List.of() : List.of(last));
  }

  @Override
  public void processElement(
      Received<DeviceInput> received, Context context, Collector<Notice> out) {
    long time = IngestTime.of(received);
    if (time <= last) {
      return;
    }
    if (last != NEVER && time - last > LONGEST_PAUSE.toMillis()) {
      out.collect(new Comeback(time));
    }
    last = time;
  }
}
