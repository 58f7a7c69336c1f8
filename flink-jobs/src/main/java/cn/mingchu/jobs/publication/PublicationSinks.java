package cn.mingchu.jobs.publication;

import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.FindingRecords;
import cn.mingchu.schemas.event.PublicMenu;
import cn.mingchu.schemas.topic.Topics;
import org.apache.flink.api.connector.sink2.Sink;

/** What the publication job writes. */
record PublicationSinks(
    Sink<PublicMenu> menus, Sink<BookFinding> findings, Sink<SetAside> rejects) {

  /** The topics of the catalogue: menus exactly once, findings as soon as they are known. */
  static PublicationSinks of(KafkaEdge kafka) {
    return new PublicationSinks(
        kafka.exactlyOnce(Topics.PUBLIC_MENUS, PublicationJob.GROUP, menu -> menu),
        kafka.fastLane(Topics.FINDINGS, FindingRecords::finding),
        kafka.fastLane(Topics.REJECTS, setAside -> setAside.toReject(PublicationJob.NAME)));
  }
}
