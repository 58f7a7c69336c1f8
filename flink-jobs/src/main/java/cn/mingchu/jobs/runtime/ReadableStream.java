package cn.mingchu.jobs.runtime;

import cn.mingchu.connectors.kafka.Received;
import cn.mingchu.connectors.kafka.SetAside;
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
    SingleOutputStreamOperator<V> values =
        received
            .process(new UnreadableAsideFunction<V>())
            .returns(type)
            .uid("readable-" + uid)
            .name("Readable " + uid);
    return new ReadableStream<>(
        received, values, values.getSideOutput(UnreadableAsideFunction.UNREADABLE));
  }
}
