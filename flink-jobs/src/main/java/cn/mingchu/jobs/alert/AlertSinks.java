package cn.mingchu.jobs.alert;

import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.alert.area.AreaSilence;
import cn.mingchu.jobs.alert.course.AlertStatement;
import cn.mingchu.jobs.alert.desk.Refusal;
import cn.mingchu.schemas.topic.Topics;
import org.apache.flink.api.connector.sink2.Sink;

/** What the alert job writes. */
record AlertSinks(
    Sink<AlertStatement> alerts,
    Sink<Refusal> refusals,
    Sink<AreaSilence> findings,
    Sink<SetAside> rejects) {

  /** The topics of the catalogue, all of them as soon as something is known. */
  static AlertSinks of(KafkaEdge kafka) {
    return new AlertSinks(
        kafka.fastLane(Topics.ALERTS, AlertRecords::alert),
        kafka.fastLane(Topics.ALERT_REFUSALS, AlertRecords::refusal),
        kafka.fastLane(Topics.FINDINGS, AlertRecords::finding),
        kafka.fastLane(Topics.REJECTS, setAside -> setAside.toReject(AlertJob.NAME)));
  }
}
