package cn.mingchu.jobs.kitchen;

import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.kitchen.judge.KitchenFinding;
import cn.mingchu.schemas.topic.Topics;
import org.apache.flink.api.connector.sink2.Sink;

/** What the kitchen job writes. */
record KitchenSinks(Sink<KitchenFinding> findings, Sink<SetAside> rejects) {

  private static final String COMPONENT = "kitchen";

  /** The topics of the catalogue. */
  static KitchenSinks of(KafkaEdge kafka) {
    return new KitchenSinks(
        kafka.fastLane(Topics.FINDINGS, KitchenRecords::finding),
        kafka.fastLane(Topics.REJECTS, setAside -> setAside.toReject(COMPONENT)));
  }
}
