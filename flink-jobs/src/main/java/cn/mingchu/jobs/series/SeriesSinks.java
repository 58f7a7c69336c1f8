package cn.mingchu.jobs.series;

import cn.mingchu.connectors.influxdb.InfluxEdge;
import cn.mingchu.connectors.influxdb.SeriesPoint;
import cn.mingchu.connectors.influxdb.WriteSettings;
import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.schemas.topic.Topics;
import org.apache.flink.api.connector.sink2.Sink;

/** What the series job writes. */
record SeriesSinks(Sink<SeriesPoint> points, Sink<SetAside> rejects) {

  /** InfluxDB, and the topic of rejects for what it refuses and for what cannot be read. */
  static SeriesSinks of(KafkaEdge kafka, InfluxEdge influx) {
    return new SeriesSinks(
        influx.sink(WriteSettings.USUAL, kafka.fastLane(Topics.REJECTS, SeriesRecords::refused)),
        kafka.fastLane(Topics.REJECTS, setAside -> setAside.toReject(SeriesJob.NAME)));
  }
}
