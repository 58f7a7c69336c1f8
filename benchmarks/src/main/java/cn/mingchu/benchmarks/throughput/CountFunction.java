package cn.mingchu.benchmarks.throughput;

import cn.mingchu.connectors.kafka.Received;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;

/** Counts what it is given and hands on nothing. */
final class CountFunction extends ProcessFunction<Received<Integer>, Integer> {

  private static final long serialVersionUID = 1L;

  private final LongCounter seen = new LongCounter();

  @Override
  public void open(OpenContext context) {
    getRuntimeContext().addAccumulator("seen", seen);
  }

  @Override
  public void processElement(Received<Integer> value, Context context, Collector<Integer> out) {
    seen.add(1L);
  }
}
