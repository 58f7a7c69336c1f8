package cn.mingchu.jobs.duty;

import cn.mingchu.connectors.kafka.KafkaEdge;
import cn.mingchu.connectors.kafka.SetAside;
import cn.mingchu.jobs.duty.book.DayOfDuties;
import cn.mingchu.jobs.finding.BookFinding;
import cn.mingchu.jobs.finding.FindingRecords;
import cn.mingchu.schemas.topic.Topics;
import org.apache.flink.api.connector.sink2.Sink;

/** What the duty job writes. */
record DutySinks(Sink<DayOfDuties> days, Sink<BookFinding> findings, Sink<SetAside> rejects) {

  /** The topics of the catalogue: days exactly once, findings as soon as they are known. */
  static DutySinks of(KafkaEdge kafka) {
    return new DutySinks(
        kafka.exactlyOnce(Topics.DUTY_DAYS, DutyJob.GROUP, DutyRecords::day),
        kafka.fastLane(Topics.FINDINGS, FindingRecords::finding),
        kafka.fastLane(Topics.REJECTS, setAside -> setAside.toReject(DutyJob.NAME)));
  }
}
