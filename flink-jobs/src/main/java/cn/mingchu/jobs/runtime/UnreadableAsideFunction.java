package cn.mingchu.jobs.runtime;

import cn.mingchu.connectors.kafka.Received;
import cn.mingchu.connectors.kafka.SetAside;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;

/** Hands on what a source could read; what it could not leaves by the side. */
final class UnreadableAsideFunction<V> extends ProcessFunction<Received<V>, V> {

  private static final long serialVersionUID = 1L;

  /** Records that no schema fits. */
  public static final OutputTag<SetAside> UNREADABLE = new OutputTag<>("unreadable") {};

  @Override
  public void processElement(Received<V> received, Context context, Collector<V> out) {
    SetAside setAside = received.setAside();
    if (setAside != null) {
      context.output(UNREADABLE, setAside);
      return;
    }
    V value = received.value();
    if (value != null) {
      out.collect(value);
    }
  }
}
