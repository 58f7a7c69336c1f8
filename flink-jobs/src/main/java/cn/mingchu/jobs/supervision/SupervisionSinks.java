package cn.mingchu.jobs.supervision;

import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.supervision.node.NodeStatement;
import cn.mingchu.jobs.supervision.score.ScoreTerms;
import cn.mingchu.schemas.topic.Topics;
import org.apache.flink.api.connector.sink2.Sink;

/** What the supervision job writes. */
record SupervisionSinks(Sink<NodeStatement> statements, Sink<SetAside> rejects) {

  /** The topics of the catalogue: what is said of nodes exactly once. */
  static SupervisionSinks of(KafkaEdge kafka, ScoreTerms terms) {
    return new SupervisionSinks(
        kafka.exactlyOnce(Topics.SUPERVISION, SupervisionJob.GROUP, new StatementRecords(terms)),
        kafka.fastLane(Topics.REJECTS, setAside -> setAside.toReject(SupervisionJob.NAME)));
  }
}
