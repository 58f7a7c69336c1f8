package cn.mingchu.connectors.influxdb;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;

/** Takes refused points into a list of this process, by a name of the test's own. */
record Refusals(String name) implements Sink<RefusedPoint> {

  private static final Map<String, Queue<RefusedPoint>> TAKEN = new ConcurrentHashMap<>();

  List<RefusedPoint> taken() {
    return List.copyOf(queue());
  }

  @Override
  public SinkWriter<RefusedPoint> createWriter(WriterInitContext context) {
    return new SinkWriter<>() {
      @Override
      public void write(RefusedPoint point, Context writing) {
        queue().add(point);
      }

      @Override
      public void flush(boolean endOfInput) {}

      @Override
      public void close() {}
    };
  }

  private Queue<RefusedPoint> queue() {
    return TAKEN.computeIfAbsent(name, key -> new ConcurrentLinkedQueue<>());
  }
}
