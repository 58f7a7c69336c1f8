package cn.mingchu.jobs.runtime;

import cn.mingchu.connectors.kafka.Received;
import cn.mingchu.connectors.kafka.SetAside;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/**
 * What a source brings, parted into what could be read and what could not.
 *
 * @param received all of it, with the heartbeats
 */
public record ReadableStream<V>(
    DataStream<Received<V>> received, DataStream<V> values, DataStream<SetAside> unreadable) {

  /**
   * What does not have to arrive within milliseconds is sent this often: for each stream there is a
   * thread on each task that wakes up to send, and a dozen of them that woke up every five
   * milliseconds took 8 % of the job's CPU.
   */
  public static final Duration UNHURRIED = Duration.ofMillis(100);

  /**
   * Draws a source and the parting behind it.
   *
   * @param type the type of the values
   * @param uid the source's, a plural noun; the parting's is made from it
   */
  public static <V> ReadableStream<V> of(
      StreamExecutionEnvironment env,
      Source<Received<V>, ?, ?> source,
      WatermarkStrategy<Received<V>> progress,
      TypeInformation<V> type,
      String uid) {
    DataStream<Received<V>> received = env.fromSource(source, progress, uid).uid(uid);
    return parted(received, readable(received, type, uid));
  }

  /**
   * Draws a source of reference data, which never holds back the time of other streams, and the
   * parting behind it.
   */
  public static <V> ReadableStream<V> ofReferences(
      StreamExecutionEnvironment env,
      Source<Received<V>, ?, ?> source,
      TypeInformation<V> type,
      String uid) {
    DataStream<Received<V>> received =
        env.fromSource(source, NeverHoldsBack.strategy(), uid).uid(uid);
    return parted(received, readable(received, type, uid).setBufferTimeout(UNHURRIED.toMillis()));
  }

  private static <V> SingleOutputStreamOperator<V> readable(
      DataStream<Received<V>> received, TypeInformation<V> type, String uid) {
    return received
        .process(new UnreadableAsideFunction<V>())
        .returns(type)
        .uid("readable-" + uid)
        .name("Readable " + uid);
  }

  private static <V> ReadableStream<V> parted(
      DataStream<Received<V>> received, SingleOutputStreamOperator<V> values) {
    return new ReadableStream<>(
        received, values, values.getSideOutput(UnreadableAsideFunction.UNREADABLE));
  }
}
